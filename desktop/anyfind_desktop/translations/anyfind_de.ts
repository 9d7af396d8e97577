<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>Alignment</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that is not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} ↔ {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there} · {back}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found among the first 10 of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (made on this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (built in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} → {target}, the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} → {target}, first {rank}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlignmentSection</name>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridges let words find pictures and sounds. Yours learn from what is said about your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two sides share, what the bridge makes of it, and what would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your files say about each other. Accept what is right, reject what is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is to be seen or heard. The first ones teach the next bridge most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show bridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the alignment report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption what helps most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Your library is up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be searched now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not come about. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report on the alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing a plugin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white with strong edges, in light and in dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the size that the system gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Your library arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need not wait: what is there can be searched, and the rest joins it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in pictures, sounds and films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the models once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask something that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models are on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through your folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} can be found by name now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents can be searched now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be found by what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like the chosen result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also like the chosen result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not like the chosen result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a sound to search by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BehaviourCard</name>
    <message>
        <source>When the window is not in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, pause and quit from beside the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window leaves Anyfind in the tray, and indexing goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no place for such icons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs an icon in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for long work that ended while you did something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BridgeRow</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From words, and to words; measured on pairs that it was not fitted on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search through this one from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this bridge; it can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made without pairs: {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted on {files} files with {pairs} descriptions: {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted on {files} files with {pairs} descriptions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BridgesPage</name>
    <message>
        <source>Collect pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of words and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions beside pictures, alternative texts, descriptions in files, and names that describe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pairs are known, {new} of them new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>The engine is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine broke off its answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>A sentence, as you would search for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptionPage</name>
    <message>
        <source>What is to be seen or heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the next fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and go on (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without words (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file in its own program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit a bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the sound to caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or stop (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file to caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>stands for %n files like it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, and a fit is worth it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another fit is worth it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} files have words to learn from; the first bridge of your own takes {goal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} files have words to learn from, and there is no bridge of your own yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” learned from {then} files; {now} have words now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter saves and goes on. Page Down skips, Page Up goes back, Ctrl+Z takes back. A fifth of all files is only measured with and never asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here has words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left that the next fit could learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads all of it and looks for damage; searches go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found out and decided, in one file. Your own files are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were mended:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path} ({size}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>{passed} checks passed, {failed} failed, {skipped} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Enter changes it, Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Find anything on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by words, by a picture, by a sound. Files stay where they are, and nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folders shall be searched?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and models can be changed at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard models · {size} are fetched once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which models shall look into files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a folder, without a network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None for now: names and words of texts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other models, better or smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folder shall be searched?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with models, as “anyfind models bundle” writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the folder {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do something, go somewhere, or search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Compare two bridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalls side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sides}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{one}” finds more than “{other}” among {count} files that neither was fitted on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{other}” finds more than “{one}” among {count} files that neither was fitted on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among {count} files that neither was fitted on, “{one}” and “{other}” cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean recall differs by {gap} points; with 95% certainty between {low} and {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s comparison cannot be read: it may be of another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are judged on the fifth of your pairs that nothing is ever fitted on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as there is a bridge of your own, it can be compared with the one that is built in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>A plugin runs with your rights: it can read and change everything that you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {name} {version}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version} is installed already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update {name} to {version}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({id})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for {size} of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiled code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {packages}: it cannot be read as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: all of it is Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own, on top of Anyfind&apos;s packages, none of which changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own, apart from Anyfind&apos;s packages, because they do not fit together: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Comes with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropArea</name>
    <message>
        <source>Part of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle, or move it with the arrow keys and size it with Shift and the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the picture is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {left}% to {right}% across and from {top}% to {bottom}% down is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cropping</name>
    <message>
        <source>Drag a rectangle around what you want to find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Learning curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} found after {count} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files with words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blind guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The engine stopped. Restarting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not start: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models that look into pictures and understand sentences are not on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other or fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes nearest is no better than chance: ↓ shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The same file also lies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} by {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Speak no more of the copies of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message>
        <source>Look for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies, the same pictures and sounds in other sizes, and shots of one scene. Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} groups · {size} in copies. Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>Everything goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and text only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and text cost seconds a day; pictures and sound cost charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when the charge is below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes on then until the computer is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heavy work only at certain times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and text are always taken in; pictures, sound and films wait for their time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing takes this share of all processors at most, on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait while other programs take more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a while at most, so that it is finished some day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the engine and its processes; heavy work waits above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what nobody else wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far indexing steps back behind other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable of the environment says so; it cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command that started the engine says so; it cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineSupervisor</name>
    <message>
        <source>The engine takes too long to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine that runs is of another version. End it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine ended without a word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Extensions</name>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pictures/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} passages/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} sounds/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pieces/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understands: {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads {patterns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins two models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrects scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at the first results again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds nearest neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own, on top of Anyfind&apos;s packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own, apart from Anyfind&apos;s packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among Anyfind&apos;s packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured on this library yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {captions} descriptions have their file among the first ten of {pool}; guessing would find {chance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be known: no file of this library comes with words about it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be known: it takes {least} described files held out for it, and there are {pool}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be known: no bridge from words leads to this model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured together with pictures and sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExtensionsSection</name>
    <message>
        <source>Plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins read further kinds of files and bring models; models decide what is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change of plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the models that the library needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the models in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message>
        <source>Only {value}: {count} results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetsPanel</name>
    <message>
        <source>Narrow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailuresCard</name>
    <message>
        <source>Their names can be searched, what is in them not. They are tried again when they change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the chosen again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileHandle</name>
    <message>
        <source>Drag this into another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file, to be dragged into another program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesChip</name>
    <message numerus="yes">
        <source>%n chosen files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only these are searched. Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these files are searched; click to search all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filter}
Click to change it, Backspace to write on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these files out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>{one} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures, sounds, films, documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only below this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day, a month, a year, last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this date on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger or smaller than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the camera&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken near a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, place, date, camera, caption</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>First run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {count} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no files yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message>
        <source>Fit a bridge on your own files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the best one by trying (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting a bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {count} pairs count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pairs yet: let them be collected from your files below, or write some under “Caption next”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} pairs of words and files count, {held} of them only to measure with. A bridge that is no better than the one in use is not installed when the method is chosen by trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was good enough to be installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is fitted, and searches go through it from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finds {gap} points more than {other}, on {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a bridge of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Indexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More (Menu key); Del removes the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies elsewhere now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this folder leaves out: one pattern a line, as in .gitignore. For example: *.tmp for all such files, node_modules/ for all such folders, /Private/ for one folder at the top, !keep.tmp for an exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns of what is left out, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the patterns as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message>
        <source>There is no folder in the library yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does “{path}” lie now?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>{name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>The same bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {files} · {size} in copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak no more of the copies of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak no more of these as copies of each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {files} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} by {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {path} in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <source>How often items are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items are never found; the most frequent one is found {most} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times among the first ten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay in the library on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember what was searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n searches are remembered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexingCard</name>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause until I resume it (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause indexing until I resume it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also on battery, under load and outside of the time window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and text can be searched already. {rate} files a second of late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and text can be searched already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names can be searched meanwhile. It goes on by itself as soon as it may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of files are noticed by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstallBar</name>
    <message>
        <source>Add a plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on the package index, such as acme-mesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin to add: a name on the package index, a wheel or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a wheel on this computer; or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of wheels, such as on a stick: nothing is fetched then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what it asks for before anything is installed or run. Wheels can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheels (*.whl)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search by something pasted or recorded cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>Save the search “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the saved search “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the saved search “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes when Anyfind is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the engine, such as reasons for failures, stay English.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the colours show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryChanges</name>
    <message>
        <source>Remove the folder “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what “{folder}” leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the folder “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPart</name>
    <message>
        <source>Quit, and end the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files stay where they are; nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through all folders now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder (Ctrl+O); or drop one on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the computer indexing takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for changes in all folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause indexing for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try all files again that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Damaged, locked, or not what the name says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not give it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reader came down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reader gave no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its plugin is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model could not make sense of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 rule of what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rules of what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing · {percent}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is being started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is in it, or paste or drop a picture of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>The map is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the map is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave off making the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>The engine&apos;s answer is no map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a file&apos;s ten nearest, {kept} are also among its ten nearest here: a plane has no room for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each file is like the ten that are nearest to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each file is among the ten nearest of other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well each file fits some words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How typical a file is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a file is near others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a file was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well a file fits “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so few files that is a rough number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>like many others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seldom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>often</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that files are coloured by, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files on the map: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message>
        <source>{path} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln paths are in the clipboard.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not on this map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapLocating</name>
    <message>
        <source>Show on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <source>Your library as a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file becomes a point, and what looks alike lies together. Making the map takes from some seconds to a few minutes; you can go on working meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The map has to be made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library can be seen as a map now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no map yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it was left off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this map fits “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around files on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide pictures on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen files as results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the paths of the chosen files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search more like the file on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaStage</name>
    <message>
        <source>Picture of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five seconds back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five seconds back (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five seconds on (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of this file cannot be reached now, so it cannot be played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no sound output, so nothing can be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and film cannot be played here, because a library of the system is missing: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of recording cannot be played here. “Open” plays it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be played: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Microphone</name>
    <message>
        <source>Sounds cannot be recorded on this computer: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone cannot be used now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFlow</name>
    <message>
        <source>{model} has embedded all {modality} anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch of models done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is on this computer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models that the library needs are on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is measured: {pace}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching {modality} to {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} answers from now on; files are embedded anew in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} serves from now on; nothing was embedded before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch is paused; searches answer as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old model answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The switch is finished; the old vectors are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is going on with models; wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embed some files of this library and see how fast it is and what words find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n vectors in this library</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} numbers a piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a model that you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs no weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured on {day}; ready after {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Measure the models in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed and quality are measured on your own files and this computer. “Finds by words” says how many of the descriptions that your files come with have their file among the first ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First finish the switch above, or roll it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers with models of their own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NullPlot</name>
    <message>
        <source>Similarities against shuffled pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; chance gives at most {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to another part of the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageStage</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Update the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to get about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the wheel to come closer, drag to move. Click a file to see what is like it. Drag with Shift held to draw around files, with Ctrl, too, for a rectangle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By keyboard: arrows move, + and - zoom, 0 shows everything, Ctrl and an arrow goes to the next file, Enter opens it. Shift and arrows draw a rectangle, which Enter chooses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search more like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these as results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy their paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files came after the map was made: their places are right, their colours estimated.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartChip</name>
    <message>
        <source>Part of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not like {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
Click to weigh it, + and - for more and less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>How {name} is searched by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle to search by that part of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by all of the picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the picture is searched by.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureFetcher</name>
    <message>
        <source>The picture cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureStage</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to hear sounds with on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds cannot be played here: a library of the system is missing. Open the file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sound cannot be played. Open it in its own program instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginFlow</name>
    <message>
        <source>Switch on {plugin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off {plugin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out what it brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing {name} {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version} is installed; it passed {passed} checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is updated to {version}; it passed {passed} checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plugin} is still switched off: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is removed. Its weights stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins were changed since by somebody else, so this is not undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing the last change of plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is gone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {version} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is going on with plugins; wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginRow</name>
    <message>
        <source>Use {plugin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {plugin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginsPage</name>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with Anyfind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with the usual program (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by a part of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was not read yet, or it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer at the chosen result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by a part of the picture that is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture that is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress of indexing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryBox</name>
    <message>
        <source>Record a sound to search by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a sound (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches; Ctrl+D saves this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and words, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or drop a picture here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryEdit</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to search for; pictures and files can be pasted or dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+L); paste a picture with Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Why this is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {name} is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maybe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {place} of its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}; has the words {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecallBars</name>
    <message>
        <source>a blind guess</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Recording a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening… play, sing or say what you are looking for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} of {most} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>{minutes}:{seconds:02d}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>not {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportCards</name>
    <message>
        <source>What more words would bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bridge finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More alike than by chance?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dot is what your pairs show; the grey bar is the same for pairs that were shuffled. A dot beyond the line is more than luck. Compare a figure with its own bar only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both sides know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each file is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of the {name} counts how often it is among the first {k} of all questions. A long tail at the end means that a few are found for everything; {never} are never found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With words about {count} more files a new fit is expected to find {gain} points more among the first {k} of {pool} (95%: {low} to {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {gain} points it takes about {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} among {count} files: {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} directions are known to both sides: each bar is one, as high as it agrees on pairs that were held out; below the line is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: known to both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: known to it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {label} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from what {name} say of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Bridge that the report speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should words and files be aligned, and what would help? The report looks at all pairs that may be learned from, compares them with chance, and says what another two hundred captions would bring. It takes about a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bridge in use, for what most pairs are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sides}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report was made on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s report cannot be read: it may be of another version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultMenu</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>%n more copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder cannot be reached now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsBar</name>
    <message>
        <source>Narrow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types, folders, years: click one to see only those ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One result a line ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More than {count} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsDesk</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between grid and list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow down by type, folder, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide weaker matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the results: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the results: {group}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches well. The nearest files:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show weaker matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pairs from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs from everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only: {what} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} decided, {left} wait. The least sure come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at second {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts unless you reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts once you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts} Weight {weight}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A accepts, R rejects, ← and → go through, P plays, O opens, Ctrl+Z takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs are collected under “Bridges”; those that were reviewed stay as you decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the sound of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches that you save are kept here, and tell how many files are new in them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Switch to this model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for {setting}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you change holds at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file of the window&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallPicture</name>
    <message>
        <source>A chosen file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {name} on the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpectrumPlot</name>
    <message>
        <source>Shared directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} directions stand out; the strongest correlates at {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directions, strongest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Pause for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause until I resume it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also on battery, under load and outside of the time window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index now, although it would wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>{title}, {detail}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchCard</name>
    <message>
        <source>Files embedded anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the old vectors; after that there is no way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the old model and its vectors answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{modality}: from {old} to {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchQuestion</name>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the old vectors as soon as it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are kept, so that you can go back without waiting, until you finish by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch {modality} to {model}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stops meanwhile: both models look at a sample first, then the new one answers at once and reaches the old vectors through a map, while files are embedded anew in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can pause it, and go back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes {count} vectors anew; how long that takes is not known before it is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It makes {count} vectors anew, about %n minutes of work on this computer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message>
        <source>It begins by itself as soon as it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} files are embedded anew. The old vectors are kept until you finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} files are embedded anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it keeps {kept} of the ten nearest files of the old model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} wait for their drive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextStage</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read of this file yet, or it holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Place in the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the recording (arrow keys: {count} seconds)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>{time}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Anyfind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Anyfind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause indexing for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Align fully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep separate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lefts} descriptions of {rights} files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightSlider</name>
    <message>
        <source>How much it counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Fetching models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by what is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowControl</name>
    <message>
        <source>Only at certain times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} hours to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} min to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomControls</name>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {plugin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the conformance kit on it, in the environment that it runs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an update of {plugin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {plugin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out; its weights stay, and it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files: {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n at work now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>asks for {size} of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NameButton</name>
    <message>
        <source>{name}: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
