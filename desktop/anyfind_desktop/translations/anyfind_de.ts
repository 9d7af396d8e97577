<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>Alignment</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>A model that is not in use</source>
        <translation>Ein Modell, das nicht verwendet wird</translation>
    </message>
    <message>
        <source>{first} ↔ {second}</source>
        <translation>{first} ↔ {second}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{there} · {back}</source>
        <translation>{there} · {back}</translation>
    </message>
    <message>
        <source>found among the first 10 of {count}</source>
        <translation>in den ersten 10 von {count}</translation>
    </message>
    <message>
        <source>{name} (made on this computer)</source>
        <translation>{name} (auf diesem Computer erstellt)</translation>
    </message>
    <message>
        <source>{name} (built in)</source>
        <translation>{name} (mitgeliefert)</translation>
    </message>
    <message>
        <source>{source} → {target}, the first</source>
        <translation>{source} → {target}, der erste</translation>
    </message>
    <message>
        <source>{source} → {target}, first {rank}</source>
        <translation>{source} → {target}, erste {rank}</translation>
    </message>
</context>
<context>
    <name>AlignmentSection</name>
    <message>
        <source>Alignment</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>Brücken</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Review pairs</source>
        <translation>Paare prüfen</translation>
    </message>
    <message>
        <source>Caption next</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>Pages of the alignment</source>
        <translation>Seiten des Abgleichs</translation>
    </message>
    <message>
        <source>Bridges let words find pictures and sounds. Yours learn from what is said about your own files.</source>
        <translation>Über Brücken finden Wörter Bilder und Töne. Ihre eigenen lernen aus dem, was über Ihre Dateien gesagt ist.</translation>
    </message>
    <message>
        <source>What the two sides share, what the bridge makes of it, and what would help.</source>
        <translation>Was beide Seiten gemeinsam haben, was die Brücke daraus macht und was helfen würde.</translation>
    </message>
    <message>
        <source>What your files say about each other. Accept what is right, reject what is not.</source>
        <translation>Was Ihre Dateien übereinander sagen. Nehmen Sie an, was stimmt, und lehnen Sie ab, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Say what is to be seen or heard. The first ones teach the next bridge most.</source>
        <translation>Sagen Sie, was zu sehen oder zu hören ist. Aus den ersten Dateien lernt die nächste Brücke am meisten.</translation>
    </message>
    <message>
        <source>Show bridges</source>
        <translation>Brücken anzeigen</translation>
    </message>
    <message>
        <source>Show the alignment report</source>
        <translation>Bericht zum Abgleich anzeigen</translation>
    </message>
    <message>
        <source>Caption what helps most</source>
        <translation>Beschreiben, was am meisten hilft</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Your library is up to date</source>
        <translation>Ihre Bibliothek ist auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Everything can be searched now.</source>
        <translation>Jetzt lässt sich alles durchsuchen.</translation>
    </message>
    <message>
        <source>It is finished.</source>
        <translation>Es ist abgeschlossen.</translation>
    </message>
    <message>
        <source>It did not come about. {why}</source>
        <translation>Es ist nicht gelungen. {why}</translation>
    </message>
    <message>
        <source>Fetching models</source>
        <translation>Modelle herunterladen</translation>
    </message>
    <message>
        <source>Measuring a model</source>
        <translation>Modell messen</translation>
    </message>
    <message>
        <source>Fitting an adapter</source>
        <translation>Adapter anpassen</translation>
    </message>
    <message>
        <source>The report on the alignment</source>
        <translation>Bericht zum Abgleich</translation>
    </message>
    <message>
        <source>The map of the library</source>
        <translation>Karte der Bibliothek</translation>
    </message>
    <message>
        <source>Collecting pairs</source>
        <translation>Paare sammeln</translation>
    </message>
    <message>
        <source>The change of a model</source>
        <translation>Modellwechsel</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Suche nach Duplikaten</translation>
    </message>
    <message>
        <source>Installing a plugin</source>
        <translation>Plugin installieren</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Black and white with strong edges, in light and in dark</source>
        <translation>Schwarz und Weiß mit kräftigen Rändern, hell wie dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Beside the size that the system gives</source>
        <translation>Im Verhältnis zur Schriftgröße des Systems</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Your library arrives</source>
        <translation>Ihre Bibliothek entsteht</translation>
    </message>
    <message>
        <source>You need not wait: what is there can be searched, and the rest joins it by itself.</source>
        <translation>Sie müssen nicht warten: Was schon da ist, lässt sich durchsuchen, und der Rest kommt von selbst hinzu.</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Words in documents</source>
        <translation>Wörter in Dokumenten</translation>
    </message>
    <message>
        <source>What is in pictures, sounds and films</source>
        <translation>Inhalt von Bildern, Tönen und Videos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Fetches the models</source>
        <translation>Holt die Modelle</translation>
    </message>
    <message>
        <source>Ask something that is there</source>
        <translation>Nach etwas suchen, das da ist</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>Zur Suche</translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation>Nach „{words}“ suchen</translation>
    </message>
    <message>
        <source>Standard models look into pictures and understand sentences. They are not on this computer.</source>
        <translation>Die Standardmodelle sehen in Bilder hinein und verstehen Sätze. Sie sind nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Looking through your folders…</source>
        <translation>Ihre Ordner werden durchgesehen…</translation>
    </message>
    <message>
        <source>{files} so far</source>
        <translation>bisher {files}</translation>
    </message>
    <message>
        <source>{files} can be found by name now.</source>
        <translation>Jetzt nach Namen zu finden: {files}.</translation>
    </message>
    <message>
        <source>All documents can be searched now.</source>
        <translation>Jetzt lassen sich alle Dokumente durchsuchen.</translation>
    </message>
    <message>
        <source>Everything can be found by what is in it.</source>
        <translation>Alles ist nach seinem Inhalt zu finden.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>More like the chosen result</source>
        <translation>Ähnliches wie den gewählten Treffer suchen</translation>
    </message>
    <message>
        <source>Also like the chosen result</source>
        <translation>Auch ähnlich wie der gewählte Treffer</translation>
    </message>
    <message>
        <source>Not like the chosen result</source>
        <translation>Nicht ähnlich wie der gewählte Treffer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Show saved searches</source>
        <translation>Gespeicherte Suchen anzeigen</translation>
    </message>
    <message>
        <source>Show recent searches</source>
        <translation>Letzte Suchen anzeigen</translation>
    </message>
    <message>
        <source>Record a sound to search by</source>
        <translation>Ton aufnehmen und damit suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BehaviourCard</name>
    <message>
        <source>When the window is not in front</source>
        <translation>Wenn das Fenster nicht vorn ist</translation>
    </message>
    <message>
        <source>Search, pause and quit from beside the clock</source>
        <translation>Neben der Uhr suchen, anhalten und beenden</translation>
    </message>
    <message>
        <source>Closing the window leaves Anyfind in the tray, and indexing goes on</source>
        <translation>Nach dem Schließen des Fensters bleibt Anyfind im Infobereich, und die Indizierung läuft weiter</translation>
    </message>
    <message>
        <source>This desktop has no place for such icons.</source>
        <translation>Diese Arbeitsumgebung hat keinen Platz für solche Symbole.</translation>
    </message>
    <message>
        <source>It needs an icon in the tray.</source>
        <translation>Dazu ist das Symbol im Infobereich nötig.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Only for long work that ended while you did something else</source>
        <translation>Nur für lange Arbeiten, die endeten, während Sie etwas anderes taten</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
</context>
<context>
    <name>BridgeRow</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>From words, and to words; measured on pairs that it was not fitted on.</source>
        <translation>Von Wörtern und zu Wörtern; gemessen an Paaren, an die sie nicht angepasst wurde.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Search through this one from now on.</source>
        <translation>Von nun an über diese Brücke suchen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>Bericht zu {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove this bridge; it can be brought back.</source>
        <translation>Diese Brücke entfernen; sie lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Made without pairs: {method}.</source>
        <translation>Ohne Paare erstellt: {method}.</translation>
    </message>
    <message>
        <source>Fitted on {files} files with {pairs} descriptions: {source}.</source>
        <translation>Angepasst an {files} Dateien mit {pairs} Beschreibungen: {source}.</translation>
    </message>
    <message>
        <source>Fitted on {files} files with {pairs} descriptions.</source>
        <translation>Angepasst an {files} Dateien mit {pairs} Beschreibungen.</translation>
    </message>
</context>
<context>
    <name>BridgesPage</name>
    <message>
        <source>Collect pairs</source>
        <translation>Paare sammeln</translation>
    </message>
    <message>
        <source>Pairs of words and files</source>
        <translation>Paare aus Wörtern und Dateien</translation>
    </message>
    <message>
        <source>Captions beside pictures, alternative texts, descriptions in files, and names that describe.</source>
        <translation>Bildunterschriften, Alternativtexte, Beschreibungen in Dateien und Namen, die etwas beschreiben.</translation>
    </message>
    <message>
        <source>Collecting pairs</source>
        <translation>Paare werden gesammelt</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Searches go through {name} now.</source>
        <translation>Suchen laufen jetzt über {name}.</translation>
    </message>
    <message>
        <source>{count} pairs are known, {new} of them new.</source>
        <translation>{count} Paare sind bekannt, davon {new} neu.</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Der Suchdienst läuft nicht.</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>Der Suchdienst antwortet nicht.</translation>
    </message>
    <message>
        <source>The engine broke off its answer.</source>
        <translation>Der Suchdienst hat seine Antwort abgebrochen.</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>A sentence, as you would search for it</source>
        <translation>Ein Satz, wie Sie danach suchen würden</translation>
    </message>
</context>
<context>
    <name>CaptionPage</name>
    <message>
        <source>What is to be seen or heard</source>
        <translation>Was zu sehen oder zu hören ist</translation>
    </message>
    <message>
        <source>Kind of files</source>
        <translation>Art der Dateien</translation>
    </message>
    <message>
        <source>Until the next fit</source>
        <translation>Bis zur nächsten Anpassung</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and go on (Enter)</source>
        <translation>Speichern und weiter (Eingabetaste)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Go on without words (Page Down)</source>
        <translation>Ohne Beschreibung weiter (Bild ab)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back (Page Up)</source>
        <translation>Zurück (Bild auf)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the file in its own program</source>
        <translation>Datei in ihrem eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Fit a bridge</source>
        <translation>Brücke anpassen</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Play the sound to caption</source>
        <translation>Zu beschreibenden Ton abspielen</translation>
    </message>
    <message>
        <source>Play or stop (Ctrl+Enter)</source>
        <translation>Abspielen oder stoppen (Strg+Eingabetaste)</translation>
    </message>
    <message>
        <source>Open the file to caption</source>
        <translation>Zu beschreibende Datei öffnen</translation>
    </message>
    <message>
        <source>Save a caption</source>
        <translation>Beschreibung speichern</translation>
    </message>
    <message>
        <source>The caption was saved.</source>
        <translation>Die Beschreibung wurde gespeichert.</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Choosing files…</source>
        <translation>Dateien werden ausgewählt…</translation>
    </message>
    <message numerus="yes">
        <source>stands for %n files like it</source>
        <translation>
            <numerusform>steht für %n solche Datei</numerusform>
            <numerusform>steht für %n ähnliche Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, and a fit is worth it</source>
        <translation>
            <numerusform>Noch %n, dann lohnt sich eine Anpassung</numerusform>
            <numerusform>Noch %n, dann lohnt sich eine Anpassung</numerusform>
        </translation>
    </message>
    <message>
        <source>Another fit is worth it now</source>
        <translation>Eine neue Anpassung lohnt sich jetzt</translation>
    </message>
    <message>
        <source>{now} files have words to learn from; the first bridge of your own takes {goal}.</source>
        <translation>{now} Dateien haben Beschreibungen zum Lernen; die erste eigene Brücke braucht {goal}.</translation>
    </message>
    <message>
        <source>{now} files have words to learn from, and there is no bridge of your own yet.</source>
        <translation>{now} Dateien haben Beschreibungen zum Lernen, und es gibt noch keine eigene Brücke.</translation>
    </message>
    <message>
        <source>“{name}” learned from {then} files; {now} have words now.</source>
        <translation>„{name}“ hat aus {then} Dateien gelernt; jetzt haben {now} eine Beschreibung.</translation>
    </message>
    <message>
        <source>Enter saves and goes on. Page Down skips, Page Up goes back, Ctrl+Z takes back. A fifth of all files is only measured with and never asked about.</source>
        <translation>Die Eingabetaste speichert und geht weiter. Bild ab überspringt, Bild auf geht zurück, Strg+Z nimmt zurück. Ein Fünftel aller Dateien dient nur zum Messen; danach wird nie gefragt.</translation>
    </message>
    <message>
        <source>Everything here has words</source>
        <translation>Hier ist alles beschrieben</translation>
    </message>
    <message>
        <source>Nothing is left that the next fit could learn from.</source>
        <translation>Es ist nichts mehr übrig, woraus die nächste Anpassung lernen könnte.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Mend the library</source>
        <translation>Bibliothek reparieren</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what goes on</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>Reads all of it and looks for damage; searches go on meanwhile.</source>
        <translation>Liest alles und sucht nach Schäden; suchen können Sie unterdessen weiter.</translation>
    </message>
    <message>
        <source>What was found out and decided, in one file. Your own files are not in it.</source>
        <translation>Alles Ermittelte und Entschiedene in einer Datei. Ihre eigenen Dateien sind nicht darin.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong:</source>
        <translation>
            <numerusform>%n Fehler gefunden:</numerusform>
            <numerusform>%n Fehler gefunden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were mended:</source>
        <translation>
            <numerusform>%n Fehler behoben:</numerusform>
            <numerusform>%n Fehler behoben:</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>The library was checked</source>
        <translation>Die Bibliothek wurde geprüft</translation>
    </message>
    <message>
        <source>Written to {path} ({size}).</source>
        <translation>Gespeichert in {path} ({size}).</translation>
    </message>
    <message>
        <source>The backup is written</source>
        <translation>Die Sicherung ist gespeichert</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>{passed} checks passed, {failed} failed, {skipped} skipped</source>
        <translation>{passed} Prüfungen bestanden, {failed} nicht bestanden, {skipped} übersprungen</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Enter changes it, Delete removes it.</source>
        <translation>Die Eingabetaste ändert es, Entf entfernt es.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Find anything on this computer</source>
        <translation>Alles auf diesem Computer finden</translation>
    </message>
    <message>
        <source>Search by words, by a picture, by a sound. Files stay where they are, and nothing leaves this computer.</source>
        <translation>Suchen Sie mit Wörtern, mit einem Bild, mit einem Ton. Die Dateien bleiben, wo sie sind, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Which folders shall be searched?</source>
        <translation>Welche Ordner sollen durchsucht werden?</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Weiterer Ordner…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Folders and models can be changed at any time.</source>
        <translation>Ordner und Modelle lassen sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>Which folder shall be searched?</source>
        <translation>Welcher Ordner soll durchsucht werden?</translation>
    </message>
    <message>
        <source>Choose at least one folder.</source>
        <translation>Wählen Sie mindestens einen Ordner.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Do something, go somewhere, or search…</source>
        <translation>Etwas tun, irgendwohin gehen oder suchen…</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlsliste</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Search in folder</source>
        <translation>Im Ordner suchen</translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation>Nach „{words}“ suchen</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Compare two bridges</source>
        <translation>Zwei Brücken vergleichen</translation>
    </message>
    <message>
        <source>First bridge</source>
        <translation>Erste Brücke</translation>
    </message>
    <message>
        <source>Second bridge</source>
        <translation>Zweite Brücke</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Recalls side by side</source>
        <translation>Trefferquoten nebeneinander</translation>
    </message>
    <message>
        <source>{sides}: {name}</source>
        <translation>{sides}: {name}</translation>
    </message>
    <message>
        <source>“{one}” finds more than “{other}” among {count} files that neither was fitted on.</source>
        <translation>„{one}“ findet mehr als „{other}“ unter {count} Dateien, an die keine von beiden angepasst wurde.</translation>
    </message>
    <message>
        <source>“{other}” finds more than “{one}” among {count} files that neither was fitted on.</source>
        <translation>„{other}“ findet mehr als „{one}“ unter {count} Dateien, an die keine von beiden angepasst wurde.</translation>
    </message>
    <message>
        <source>Among {count} files that neither was fitted on, “{one}” and “{other}” cannot be told apart.</source>
        <translation>Unter {count} Dateien, an die keine von beiden angepasst wurde, sind „{one}“ und „{other}“ nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>The mean recall differs by {gap} points; with 95% certainty between {low} and {high}.</source>
        <translation>Die mittlere Trefferquote unterscheidet sich um {gap} Punkte; mit 95&#xa0;% Sicherheit zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>The engine&apos;s comparison cannot be read: it may be of another version.</source>
        <translation>Der Vergleich des Suchdienstes lässt sich nicht lesen: Er stammt vielleicht von einer anderen Version.</translation>
    </message>
    <message>
        <source>Both are judged on the fifth of your pairs that nothing is ever fitted on.</source>
        <translation>Beide werden an dem Fünftel Ihrer Paare gemessen, an das nie etwas angepasst wird.</translation>
    </message>
    <message>
        <source>As soon as there is a bridge of your own, it can be compared with the one that is built in.</source>
        <translation>Sobald es eine eigene Brücke gibt, lässt sie sich mit der mitgelieferten vergleichen.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>The engine answered with status {status}.</source>
        <translation>Der Suchdienst antwortete mit dem Status {status}.</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>A plugin runs with your rights: it can read and change everything that you can.</source>
        <translation>Ein Plugin läuft mit Ihren Rechten: Es kann alles lesen und ändern, was Sie selbst lesen und ändern können.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Install {name} {version}?</source>
        <translation>{name} {version} installieren?</translation>
    </message>
    <message>
        <source>{name} {version} is installed already</source>
        <translation>{name} {version} ist bereits installiert</translation>
    </message>
    <message>
        <source>Update {name} to {version}?</source>
        <translation>{name} auf {version} aktualisieren?</translation>
    </message>
    <message>
        <source>Install again</source>
        <translation>Neu installieren</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>{name} ({id})</source>
        <translation>{name} ({id})</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>asks for {size} of memory</source>
        <translation>braucht {size} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>None is stated.</source>
        <translation>Keine angegeben.</translation>
    </message>
    <message>
        <source>Compiled code</source>
        <translation>Kompilierter Code</translation>
    </message>
    <message>
        <source>In {packages}: it cannot be read as text.</source>
        <translation>In {packages}: Er lässt sich nicht als Text lesen.</translation>
    </message>
    <message>
        <source>None: all of it is Python.</source>
        <translation>Keiner: Alles ist Python.</translation>
    </message>
    <message>
        <source>Its own, on top of Anyfind&apos;s packages, none of which changes</source>
        <translation>Eine eigene, auf den Paketen von Anyfind aufbauend, von denen sich keines ändert</translation>
    </message>
    <message>
        <source>Its own, apart from Anyfind&apos;s packages, because they do not fit together: {why}</source>
        <translation>Eine eigene, getrennt von den Paketen von Anyfind, weil sie nicht zusammenpassen: {why}</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes with it</source>
        <translation>Kommt mit</translation>
    </message>
    <message>
        <source>Nothing else.</source>
        <translation>Sonst nichts.</translation>
    </message>
    <message>
        <source>on this computer already</source>
        <translation>bereits auf diesem Computer</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>von {source}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Modelldaten</translation>
    </message>
</context>
<context>
    <name>CropArea</name>
    <message>
        <source>Part of the picture</source>
        <translation>Ausschnitt des Bildes</translation>
    </message>
    <message>
        <source>Drag a rectangle, or move it with the arrow keys and size it with Shift and the arrow keys.</source>
        <translation>Ziehen Sie ein Rechteck auf, oder verschieben Sie es mit den Pfeiltasten und ändern Sie seine Größe mit Umschalt und den Pfeiltasten.</translation>
    </message>
    <message>
        <source>All of the picture is chosen.</source>
        <translation>Das ganze Bild ist ausgewählt.</translation>
    </message>
    <message>
        <source>From {left}% to {right}% across and from {top}% to {bottom}% down is chosen.</source>
        <translation>Ausgewählt ist der Bereich von {left}&#xa0;% bis {right}&#xa0;% der Breite und von {top}&#xa0;% bis {bottom}&#xa0;% der Höhe.</translation>
    </message>
</context>
<context>
    <name>Cropping</name>
    <message>
        <source>Drag a rectangle around what you want to find.</source>
        <translation>Ziehen Sie ein Rechteck um das, was Sie finden möchten.</translation>
    </message>
    <message>
        <source>Search this part</source>
        <translation>Ausschnitt suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>{share} found after {count} files.</source>
        <translation>{share} gefunden nach {count} Dateien.</translation>
    </message>
    <message>
        <source>files with words</source>
        <translation>beschriebene Dateien</translation>
    </message>
    <message>
        <source>blind guess</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The engine stopped. Restarting…</source>
        <translation>Der Suchdienst wurde beendet und wird neu gestartet…</translation>
    </message>
    <message>
        <source>The engine does not start: {message}</source>
        <translation>Der Suchdienst startet nicht: {message}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The models that look into pictures and understand sentences are not on this computer yet.</source>
        <translation>Die Modelle, die Bilder ansehen und Sätze verstehen, sind noch nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Try other or fewer words.</source>
        <translation>Versuchen Sie es mit anderen oder weniger Wörtern.</translation>
    </message>
    <message>
        <source>What comes nearest is no better than chance: ↓ shows it.</source>
        <translation>Das Nächstliegende ist nicht besser als Zufall: ↓ zeigt es.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>{path} lässt sich nicht anzeigen.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details of the file</source>
        <translation>Angaben zur Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n more places</source>
        <translation>
            <numerusform>%n weiterer Ort</numerusform>
            <numerusform>%n weitere Orte</numerusform>
        </translation>
    </message>
    <message>
        <source>The same file also lies in</source>
        <translation>Dieselbe Datei liegt auch in</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>f/{value}</source>
        <translation>f/{value}</translation>
    </message>
    <message>
        <source>ISO {value}</source>
        <translation>ISO {value}</translation>
    </message>
    <message>
        <source>{value} mm</source>
        <translation>{value} mm</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>{rate} Hz</source>
        <translation>{rate} Hz</translation>
    </message>
    <message>
        <source>1/{part} s</source>
        <translation>1/{part} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{width} by {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Speak no more of the copies of “{name}”</source>
        <translation>Kopien von „{name}“ nicht mehr anzeigen</translation>
    </message>
    <message>
        <source>The copies of “{name}” are not spoken of any more.</source>
        <translation>Kopien von „{name}“ werden nicht mehr angezeigt.</translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message>
        <source>Look for duplicates</source>
        <translation>Duplikate suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look for duplicates no longer</source>
        <translation>Suche nach Duplikaten abbrechen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Copies, the same pictures and sounds in other sizes, and shots of one scene. Nothing is deleted.</source>
        <translation>Kopien, dieselben Bilder und Töne in anderen Größen und Aufnahmen einer Szene. Es wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Duplikate werden gesucht</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Show more duplicates</source>
        <translation>Weitere Duplikate anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n groups · {size} in copies. Nothing is deleted.</source>
        <translation>
            <numerusform>%n Gruppe · {size} in Kopien. Es wird nichts gelöscht.</numerusform>
            <numerusform>%n Gruppen · {size} in Kopien. Es wird nichts gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>{modality} files</source>
        <translation>Dateien der Art {modality}</translation>
    </message>
    <message>
        <source>Keep {said1} and {said2} separate: with these {n} pairs nothing can be found that they share.</source>
        <translation>Halten Sie „{said1}“ und „{said2}“ getrennt: Mit diesen {n} Paaren ist nichts zu finden, was beide gemeinsam haben.</translation>
    </message>
    <message>
        <source>A bridge would give guesses; search each side by itself, or add pairs and ask again.</source>
        <translation>Eine Brücke würde nur raten; durchsuchen Sie jede Seite für sich, oder fügen Sie Paare hinzu und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Align {said1} and {said2} fully: nearly everything that stands out on one side shows on the other.</source>
        <translation>Bringen Sie „{said1}“ und „{said2}“ ganz zusammen: Fast alles, was auf einer Seite hervorsticht, zeigt sich auf der anderen.</translation>
    </message>
    <message>
        <source>A bridge loses little, so one shared space can serve every search.</source>
        <translation>Eine Brücke verliert wenig; ein gemeinsamer Raum kann jeder Suche dienen.</translation>
    </message>
    <message>
        <source>Align {said1} and {said2} partly: they share enough to find each other, but {said3} also hold what the other side knows nothing of.</source>
        <translation>Bringen Sie „{said1}“ und „{said2}“ teilweise zusammen: Sie haben genug gemeinsam, um einander zu finden, doch „{said3}“ enthält auch, wovon die andere Seite nichts weiß.</translation>
    </message>
    <message>
        <source>Search across through a bridge, and let {said} find their own kind with their own encoder, as Anyfind does.</source>
        <translation>Suchen Sie hinüber über eine Brücke, und lassen Sie „{said}“ ihresgleichen mit dem eigenen Modell finden, wie Anyfind es tut.</translation>
    </message>
    <message>
        <source>words and pictures</source>
        <translation>Wörter und Bilder</translation>
    </message>
    <message>
        <source>words and sounds</source>
        <translation>Wörter und Töne</translation>
    </message>
    <message>
        <source>words and films</source>
        <translation>Wörter und Filme</translation>
    </message>
    <message>
        <source>pictures and words</source>
        <translation>Bilder und Wörter</translation>
    </message>
    <message>
        <source>sounds and words</source>
        <translation>Töne und Wörter</translation>
    </message>
    <message>
        <source>pictures and sounds</source>
        <translation>Bilder und Töne</translation>
    </message>
    <message>
        <source>sounds and pictures</source>
        <translation>Töne und Bilder</translation>
    </message>
    <message>
        <source>{n}% of the structure in {said1} lies along directions of which {said2} know nothing.</source>
        <translation>{n} % der Struktur von „{said1}“ liegt in Richtungen, von denen „{said2}“ nichts weiß.</translation>
    </message>
    <message>
        <source>{n}% of the structure in {said1} lies along directions that {said2} know, at least in part.</source>
        <translation>{n} % der Struktur von „{said1}“ liegt in Richtungen, die „{said2}“ zumindest zum Teil kennt.</translation>
    </message>
    <message>
        <source>The {said3} can be read from {said1} and not from what {said2} say of them: {n} points of accuracy would be lost.</source>
        <translation>Das Merkmal „{said3}“ lässt sich aus „{said1}“ ablesen und nicht aus dem, was „{said2}“ dazu sagt: {n} Punkte Genauigkeit gingen verloren.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Part of it is not a straight relation ({said}): a method that bends may do better.</source>
        <translation>Ein Teil davon ist kein gerader Zusammenhang ({said}): Ein Verfahren, das sich biegt, könnte besser sein.</translation>
    </message>
    <message>
        <source>{n} shared directions</source>
        <translation>{n} gemeinsame Richtungen</translation>
    </message>
    <message>
        <source>no shared direction</source>
        <translation>keine gemeinsame Richtung</translation>
    </message>
    <message>
        <source>Pairs are more alike than shuffled pairs (p = {n1}): {what} is {n2}, and {n3} by chance with n = {n4}; {said} stand out on held-out pairs (p = {n5}).</source>
        <translation>Paare sind ähnlicher als gemischte Paare (p = {n1}): {what} ist {n2} und durch Zufall {n3} bei n = {n4}; {said} heben sich an zurückgehaltenen Paaren ab (p = {n5}).</translation>
    </message>
    <message>
        <source>Pairs are no more alike than shuffled ones (p = {n1} over {n2} similarities); {said} stands out on held-out pairs (p = {n3}), between {said1} and {said2}.</source>
        <translation>Paare sind nicht ähnlicher als gemischte (p = {n1} über {n2} Ähnlichkeiten); {said} hebt sich an zurückgehaltenen Paaren ab (p = {n3}), zwischen „{said1}“ und „{said2}“.</translation>
    </message>
    <message>
        <source>A bridge fitted on {n1} of them finds the right one first among {n2} in {n3}% of held-out cases; a blind guess would in {n4}%.</source>
        <translation>Eine an {n1} davon angepasste Brücke findet das Richtige in {n3} % der zurückgehaltenen Fälle als Erstes unter {n2}; blind geraten wären es {n4} %.</translation>
    </message>
    <message>
        <source>A bridge fitted on {n1} of them finds the right one among the first {n5} of {n2} in {n3}% of held-out cases; a blind guess would in {n4}%.</source>
        <translation>Eine an {n1} davon angepasste Brücke findet das Richtige in {n3} % der zurückgehaltenen Fälle unter den ersten {n5} von {n2}; blind geraten wären es {n4} %.</translation>
    </message>
    <message>
        <source>That is weak.</source>
        <translation>Das ist schwach.</translation>
    </message>
    <message>
        <source>A similarity depends on n and k: compare it with its own null, never with one of another size.</source>
        <translation>Eine Ähnlichkeit hängt von n und k ab: Vergleichen Sie sie mit ihrem eigenen Zufallswert, nie mit einem anderer Größe.</translation>
    </message>
    <message>
        <source>Everything was computed on {n} pairs; twins would be left out.</source>
        <translation>Alles wurde an {n} Paaren berechnet; Zwillinge wären ausgelassen.</translation>
    </message>
    <message>
        <source>Everything was computed on {n1} pairs of {n2}; twins are left out.</source>
        <translation>Alles wurde an {n1} Paaren von {n2} berechnet; Zwillinge sind ausgelassen.</translation>
    </message>
    <message>
        <source>Below {n} pairs no learning curve can be drawn.</source>
        <translation>Unter {n} Paaren lässt sich keine Lernkurve zeichnen.</translation>
    </message>
    <message>
        <source>Gap, hubs and neighbours of {name} are those of pairs that it may have been fitted on; on others they are worse.</source>
        <translation>Abstand, Häufungen und Nachbarn von {name} gelten für Paare, an die es angepasst sein kann; an anderen sind sie schlechter.</translation>
    </message>
    <message>
        <source>A report needs {n1} pairs with different items, not {n2}.</source>
        <translation>Ein Bericht braucht {n1} Paare mit verschiedenen Dateien; es sind {n2}.</translation>
    </message>
    <message>
        <source>Caption more of them.</source>
        <translation>Beschreiben Sie mehr davon.</translation>
    </message>
    <message>
        <source>Caption more files.</source>
        <translation>Beschreiben Sie mehr Dateien.</translation>
    </message>
    <message>
        <source>Some of the vectors are not finite.</source>
        <translation>Einige Vektoren sind nicht endlich.</translation>
    </message>
    <message>
        <source>Embed the files again.</source>
        <translation>Lassen Sie die Dateien neu indizieren.</translation>
    </message>
    <message>
        <source>pairs that its own fit left out</source>
        <translation>Paare, die seine eigene Anpassung ausließ</translation>
    </message>
    <message>
        <source>measured on the held-out fifth of the pairs, on which nothing is ever fitted</source>
        <translation>gemessen an dem zurückgehaltenen Fünftel der Paare, an das nie etwas angepasst wird</translation>
    </message>
    <message>
        <source>measured on these pairs, on which it was not fitted</source>
        <translation>gemessen an diesen Paaren, an die es nicht angepasst wurde</translation>
    </message>
    <message>
        <source>closed-form canonical correlations, made for this report</source>
        <translation>kanonische Korrelationen in geschlossener Form, für diesen Bericht gemacht</translation>
    </message>
    <message>
        <source>None of the {modality} pairs of this library can be looked at: their files have no vectors yet.</source>
        <translation>Kein Paar der Art „{modality}“ lässt sich ansehen: Die Dateien sind noch nicht indiziert.</translation>
    </message>
    <message>
        <source>None of the {modality} pairs of this library can be fitted on: their files have no vectors yet.</source>
        <translation>An kein Paar der Art „{modality}“ lässt sich anpassen: Die Dateien sind noch nicht indiziert.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind index&apos;, or &apos;anyfind align pairs&apos; for more of them.</source>
        <translation>Warten Sie, bis sie indiziert sind, oder sammeln Sie mehr Paare.</translation>
    </message>
    <message>
        <source>The adapter {name} does not join these two kinds of files.</source>
        <translation>Die Brücke {name} verbindet diese beiden Arten von Dateien nicht.</translation>
    </message>
    <message>
        <source>This library has no accepted pairs of words and {modality}s to fit on.</source>
        <translation>Diese Bibliothek hat keine angenommenen Paare aus Wörtern und „{modality}“, an die sich anpassen ließe.</translation>
    </message>
    <message>
        <source>This library has no accepted pairs to fit on.</source>
        <translation>Diese Bibliothek hat keine angenommenen Paare, an die sich anpassen ließe.</translation>
    </message>
    <message>
        <source>&apos;anyfind align pairs&apos; collects them; or give files with --images and --captions.</source>
        <translation>Lassen Sie Paare aus Ihren Dateien sammeln.</translation>
    </message>
    <message>
        <source>Text and {modality} lie in one space already: they find each other without a bridge.</source>
        <translation>Text und „{modality}“ finden einander schon ohne Brücke.</translation>
    </message>
    <message>
        <source>None of this library&apos;s accepted pairs is held out yet, so there is nothing to measure on.</source>
        <translation>Noch ist keines der angenommenen Paare zum Messen zurückgehalten.</translation>
    </message>
    <message>
        <source>A fifth of them is, as chance has it: with more pairs there will be some.</source>
        <translation>Ein Fünftel ist es, wie der Zufall will: Bei mehr Paaren wird es welche geben.</translation>
    </message>
    <message>
        <source>Only {n} files with words are held out, which is too few to compare on.</source>
        <translation>Nur {n} Dateien mit Beschreibung sind zurückgehalten, zu wenige für einen Vergleich.</translation>
    </message>
    <message>
        <source>A fifth of all pairs is held out: with more pairs there will be enough.</source>
        <translation>Ein Fünftel aller Paare wird zurückgehalten: Mit mehr Paaren werden es genug.</translation>
    </message>
    <message>
        <source>Only two bridges between words and the same kind of file can be compared.</source>
        <translation>Vergleichen lassen sich nur zwei Brücken zwischen Wörtern und derselben Art von Dateien.</translation>
    </message>
    <message>
        <source>These bridges lead to an encoder that is not in use any more.</source>
        <translation>Diese Brücken führen zu einem Modell, das nicht mehr verwendet wird.</translation>
    </message>
    <message>
        <source>There is no adapter {name}.</source>
        <translation>Eine Brücke {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>This library has no adapter {name}.</source>
        <translation>Diese Bibliothek hat keine Brücke {name}.</translation>
    </message>
    <message>
        <source>There is another adapter {name} now.</source>
        <translation>Inzwischen gibt es eine andere Brücke {name}.</translation>
    </message>
    <message>
        <source>Remove that one first.</source>
        <translation>Entfernen Sie die andere zuerst.</translation>
    </message>
    <message>
        <source>No removed adapter {name} is kept.</source>
        <translation>Eine entfernte Brücke {name} ist nicht aufgehoben.</translation>
    </message>
    <message>
        <source>The last {n} that were removed are.</source>
        <translation>Aufgehoben sind die letzten {n}, die entfernt wurden.</translation>
    </message>
    <message>
        <source>An adapter cannot be called {name}.</source>
        <translation>Eine Brücke kann nicht {name} heißen.</translation>
    </message>
    <message>
        <source>Use letters, digits and dashes, 60 of them at most.</source>
        <translation>Nehmen Sie Buchstaben, Ziffern und Striche, höchstens 60.</translation>
    </message>
    <message>
        <source>{name} belongs to a change of encoders, which uses it by itself.</source>
        <translation>{name} gehört zu einem Wechsel des Modells, der es selbst verwendet.</translation>
    </message>
    <message>
        <source>A bridge needs at least {n1} pairs with different items, not {n2}.</source>
        <translation>Eine Brücke braucht mindestens {n1} Paare mit verschiedenen Dateien; es sind {n2}.</translation>
    </message>
    <message>
        <source>Some of the vectors to fit on are not finite.</source>
        <translation>Einige Vektoren sind nicht endlich.</translation>
    </message>
    <message>
        <source>All pairs share a vector with each other: there is nothing to tell apart.</source>
        <translation>Alle Paare teilen einen Vektor: Es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>{n} different files are too few to judge scorers on; it takes {n1}.</source>
        <translation>{n} verschiedene Dateien sind zu wenige, um Bewertungen zu beurteilen; nötig sind {n1}.</translation>
    </message>
    <message>
        <source>No method could be tried ({said}).</source>
        <translation>Kein Verfahren ließ sich ausprobieren ({said}).</translation>
    </message>
    <message>
        <source>none is installed</source>
        <translation>keines ist installiert</translation>
    </message>
    <message>
        <source>{method} came out best but is not better than chance with p &lt; {n1}: on pairs that were hidden from it, it finds {n2}% ({n3} to {n4}) (the mean of R@1, R@5 and R@10 both ways, in pools of {n5}) where chance finds {n6} (p = {n7}).</source>
        <translation>{method} war am besten, aber nicht besser als Zufall mit p &lt; {n1}: An Paaren, die ihm verborgen waren, findet es {n2} % ({n3} bis {n4}; Mittel aus R@1, R@5 und R@10 in beiden Richtungen, je {n5} zur Auswahl), Zufall fände {n6} (p = {n7}).</translation>
    </message>
    <message>
        <source>Caption more files: these are too few to tell.</source>
        <translation>Beschreiben Sie mehr Dateien: Diese sind zu wenige, um es zu sagen.</translation>
    </message>
    <message>
        <source>{said1}: on pairs that were hidden from it, it finds {n2}% ({n3} to {n4}) (the mean of R@1, R@5 and R@10 both ways, in pools of {n5}) where chance finds {n6} (p = {n7}).</source>
        <translation>{said1}: An Paaren, die ihm verborgen waren, findet es {n2} % ({n3} bis {n4}; Mittel aus R@1, R@5 und R@10 in beiden Richtungen, je {n5} zur Auswahl), Zufall fände {n6} (p = {n7}).</translation>
    </message>
    <message>
        <source>{method} came out best: on pairs that were hidden from it, it finds {n2}% ({n3} to {n4}) (the mean of R@1, R@5 and R@10 both ways, in pools of {n5}) where chance finds {n6}.</source>
        <translation>{method} war am besten: An Paaren, die ihm verborgen waren, findet es {n2} % ({n3} bis {n4}; Mittel aus R@1, R@5 und R@10 in beiden Richtungen, je {n5} zur Auswahl), Zufall fände {n6}.</translation>
    </message>
    <message>
        <source>But {said}.</source>
        <translation>Doch {said}.</translation>
    </message>
    <message>
        <source>On the held-out pairs it finds {n1}% ({n2} to {n3}).</source>
        <translation>An den zurückgehaltenen Paaren findet es {n1} % ({n2} bis {n3}).</translation>
    </message>
    <message>
        <source>{method} is the only method that could be judged</source>
        <translation>{method} ist das einzige Verfahren, das sich beurteilen ließ</translation>
    </message>
    <message>
        <source>{method} is the best of {n1}, {n2} points ({n3} to {n4}) before {other}</source>
        <translation>{method} ist das beste von {n1}, {n2} Punkte ({n3} bis {n4}) vor {other}</translation>
    </message>
    <message>
        <source>{method} is the best of {n1}, {n2} points ({n3} to {n4}) before {other}, which may be luck</source>
        <translation>{method} ist das beste von {n1}, {n2} Punkte ({n3} bis {n4}) vor {other}; das kann Zufall sein</translation>
    </message>
    <message>
        <source>it is the method of the adapter in use, {name}, on these pairs</source>
        <translation>es ist das Verfahren der verwendeten Brücke {name} an diesen Paaren</translation>
    </message>
    <message>
        <source>It is the method of the adapter in use, {name}, on these pairs.</source>
        <translation>Es ist das Verfahren der verwendeten Brücke {name} an diesen Paaren.</translation>
    </message>
    <message>
        <source>the adapter in use, {name} ({said}), finds {n1}% ({n2} to {n3}): this one is worse by {n4} points ({n5} to {n6})</source>
        <translation>die verwendete Brücke {name} ({said}) findet {n1} % ({n2} bis {n3}): Diese ist um {n4} Punkte ({n5} bis {n6}) schlechter</translation>
    </message>
    <message>
        <source>The adapter in use, {name} ({said}), finds {n1}% ({n2} to {n3}): this one is better by {n4} points ({n5} to {n6}).</source>
        <translation>Die verwendete Brücke {name} ({said}) findet {n1} % ({n2} bis {n3}): Diese ist um {n4} Punkte ({n5} bis {n6}) besser.</translation>
    </message>
    <message>
        <source>its method fitted anew</source>
        <translation>sein Verfahren, neu angepasst</translation>
    </message>
    <message>
        <source>as it is, though it may know these pairs</source>
        <translation>wie sie ist, obwohl sie diese Paare kennen kann</translation>
    </message>
    <message>
        <source>as it is, on the held-out pairs</source>
        <translation>wie sie ist, an den zurückgehaltenen Paaren</translation>
    </message>
    <message>
        <source>pairs of this library: {counted}</source>
        <translation>Paare dieser Bibliothek: {counted}</translation>
    </message>
    <message>
        <source>pairs of this library, held out: {counted}</source>
        <translation>zurückgehaltene Paare dieser Bibliothek: {counted}</translation>
    </message>
    <message>
        <source>given by you</source>
        <translation>von Ihnen gegeben</translation>
    </message>
    <message>
        <source>you gave it</source>
        <translation>Sie haben es gegeben</translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>von Ihnen geschrieben</translation>
    </message>
    <message>
        <source>you wrote it</source>
        <translation>Sie haben es geschrieben</translation>
    </message>
    <message>
        <source>a text file of the same name</source>
        <translation>eine Textdatei gleichen Namens</translation>
    </message>
    <message>
        <source>written for this file alone</source>
        <translation>nur für diese Datei geschrieben</translation>
    </message>
    <message>
        <source>caption, headline or keywords in the picture (IPTC)</source>
        <translation>Beschreibung, Überschrift oder Stichwörter im Bild (IPTC)</translation>
    </message>
    <message>
        <source>kept in the picture itself</source>
        <translation>steht im Bild selbst</translation>
    </message>
    <message>
        <source>description or title in the picture (XMP)</source>
        <translation>Beschreibung oder Titel im Bild (XMP)</translation>
    </message>
    <message>
        <source>description or title in the picture (EXIF)</source>
        <translation>Beschreibung oder Titel im Bild (EXIF)</translation>
    </message>
    <message>
        <source>alternative text in a web page</source>
        <translation>Alternativtext in einer Webseite</translation>
    </message>
    <message>
        <source>stands for the picture where it is not seen</source>
        <translation>steht für das Bild, wo es nicht zu sehen ist</translation>
    </message>
    <message>
        <source>description of a picture in Markdown</source>
        <translation>Beschreibung eines Bildes in Markdown</translation>
    </message>
    <message>
        <source>alternative text in a document</source>
        <translation>Alternativtext in einem Dokument</translation>
    </message>
    <message>
        <source>alternative text or caption in a book</source>
        <translation>Alternativtext oder Bildunterschrift in einem Buch</translation>
    </message>
    <message>
        <source>stands beside the picture</source>
        <translation>steht neben dem Bild</translation>
    </message>
    <message>
        <source>caption of a figure in a web page</source>
        <translation>Bildunterschrift in einer Webseite</translation>
    </message>
    <message>
        <source>stands below the picture, and may say more</source>
        <translation>steht unter dem Bild und kann mehr sagen</translation>
    </message>
    <message>
        <source>title of a picture in a web page</source>
        <translation>Titel eines Bildes in einer Webseite</translation>
    </message>
    <message>
        <source>a remark rather than a description</source>
        <translation>eher eine Bemerkung als eine Beschreibung</translation>
    </message>
    <message>
        <source>title of a recording</source>
        <translation>Titel einer Aufnahme</translation>
    </message>
    <message>
        <source>names rather than describes</source>
        <translation>nennt eher, als zu beschreiben</translation>
    </message>
    <message>
        <source>descriptive file name</source>
        <translation>beschreibender Dateiname</translation>
    </message>
    <message>
        <source>a few words, often cut short</source>
        <translation>wenige Wörter, oft abgekürzt</translation>
    </message>
    <message>
        <source>subtitles or speech at that moment of a film</source>
        <translation>Untertitel oder Gesprochenes an dieser Stelle eines Films</translation>
    </message>
    <message>
        <source>what is said is seldom what is seen</source>
        <translation>was gesagt wird, ist selten, was zu sehen ist</translation>
    </message>
    <message>
        <source>its place</source>
        <translation>seine Stelle</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>two words</source>
        <translation>zwei Wörter</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} Wörter</translation>
    </message>
    <message>
        <source>two words beside numbers or codes</source>
        <translation>zwei Wörter neben Zahlen oder Kürzeln</translation>
    </message>
    <message>
        <source>one word beside numbers or codes</source>
        <translation>ein Wort neben Zahlen oder Kürzeln</translation>
    </message>
    <message>
        <source>{n} words beside numbers or codes</source>
        <translation>{n} Wörter neben Zahlen oder Kürzeln</translation>
    </message>
    <message>
        <source>the same words beside {n} files</source>
        <translation>dieselben Wörter bei {n} Dateien</translation>
    </message>
    <message>
        <source>the bridge in use ranks it above {n}% of others</source>
        <translation>die verwendete Brücke stellt es über {n} % der anderen</translation>
    </message>
    <message>
        <source>written by a program</source>
        <translation>von einem Programm geschrieben</translation>
    </message>
    <message>
        <source>says nothing about what it stands beside</source>
        <translation>sagt nichts über das, wobei es steht</translation>
    </message>
    <message>
        <source>long: most of it is about something else</source>
        <translation>lang: Das meiste handelt von anderem</translation>
    </message>
    <message>
        <source>a film has many pictures</source>
        <translation>ein Film hat viele Bilder</translation>
    </message>
    <message>
        <source>There is no pair {number}.</source>
        <translation>Ein Paar {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>Pair {number} was found in your files and would be found again.</source>
        <translation>Das Paar {number} wurde in Ihren Dateien gefunden und würde wieder gefunden.</translation>
    </message>
    <message>
        <source>Reject it: it is not used then, and stays rejected.</source>
        <translation>Lehnen Sie es ab: Dann wird es nicht verwendet und bleibt abgelehnt.</translation>
    </message>
    <message>
        <source>The library has no file {path}, or has not read it yet.</source>
        <translation>Die Bibliothek hat keine Datei {path}, oder sie ist noch nicht indiziert.</translation>
    </message>
    <message>
        <source>Add its folder, or wait.</source>
        <translation>Fügen Sie den Ordner hinzu, oder warten Sie.</translation>
    </message>
    <message>
        <source>Nothing is said about {file}.</source>
        <translation>Über {file} ist nichts gesagt.</translation>
    </message>
    <message>
        <source>Write at least one word.</source>
        <translation>Schreiben Sie mindestens ein Wort.</translation>
    </message>
    <message>
        <source>{file} is a text: words describe pictures, sounds and films.</source>
        <translation>{file} ist ein Text: Wörter beschreiben Bilder, Töne und Filme.</translation>
    </message>
    <message>
        <source>There is no map {name}.</source>
        <translation>Eine Karte {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>The map {name} is of vectors that are not used any more.</source>
        <translation>Die Karte {name} ist von einem Modell, das nicht mehr verwendet wird.</translation>
    </message>
    <message>
        <source>Make it anew with &apos;anyfind align map --refit&apos;.</source>
        <translation>Machen Sie sie neu.</translation>
    </message>
    <message>
        <source>No bridge joins words with these files.</source>
        <translation>Keine Brücke verbindet Wörter mit diesen Dateien.</translation>
    </message>
    <message>
        <source>&apos;anyfind align list&apos; shows the bridges.</source>
        <translation>Unter „Abgleich“ stehen die Brücken.</translation>
    </message>
    <message>
        <source>The library has no vectors yet.</source>
        <translation>In der Bibliothek ist noch nichts indiziert.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind index&apos; first.</source>
        <translation>Warten Sie, bis Dateien indiziert sind.</translation>
    </message>
    <message>
        <source>A map needs at least {n1} files, not {n2}.</source>
        <translation>Eine Karte braucht mindestens {n1} Dateien; es sind {n2}.</translation>
    </message>
    <message>
        <source>Index more of them.</source>
        <translation>Lassen Sie mehr davon indizieren.</translation>
    </message>
    <message>
        <source>No report was made yet.</source>
        <translation>Noch wurde kein Bericht gemacht.</translation>
    </message>
    <message>
        <source>Fitting on {n} pairs needs {size1} of the disk for a while, and {size2} are free where the cache is.</source>
        <translation>Die Anpassung an {n} Paare braucht eine Weile {size1} auf dem Datenträger, und {size2} sind frei, wo der Zwischenspeicher liegt.</translation>
    </message>
    <message>
        <source>its name is what you wrote</source>
        <translation>ihr Name ist das, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>its name fits</source>
        <translation>ihr Name passt</translation>
    </message>
    <message>
        <source>its name has {words}</source>
        <translation>ihr Name enthält {words}</translation>
    </message>
    <message>
        <source>its name has {words1}, its folder {words2}</source>
        <translation>ihr Name enthält {words1}, ihr Ordner {words2}</translation>
    </message>
    <message>
        <source>its folder is called {words}</source>
        <translation>ihr Ordner heißt {words}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>lies beside {file} and shares its name</source>
        <translation>liegt neben {file} und heißt ebenso</translation>
    </message>
    <message>
        <source>passes the filter</source>
        <translation>entspricht dem Filter</translation>
    </message>
    <message>
        <source>found by {route}</source>
        <translation>gefunden über {route}</translation>
    </message>
    <message>
        <source>a part of it fits better than all of it</source>
        <translation>ein Teil davon passt besser als das Ganze</translation>
    </message>
    <message>
        <source>looked at again; it kept its place</source>
        <translation>noch einmal angesehen; der Platz blieb</translation>
    </message>
    <message>
        <source>looked at again; it was number {n}</source>
        <translation>noch einmal angesehen; zuvor Platz {n}</translation>
    </message>
    <message>
        <source>said at {time}: “{quote}”</source>
        <translation>gesagt bei {time}: „{quote}“</translation>
    </message>
    <message>
        <source>said at {time}</source>
        <translation>gesagt bei {time}</translation>
    </message>
    <message>
        <source>page {page} says “{quote}”</source>
        <translation>auf Seite {page} steht „{quote}“</translation>
    </message>
    <message>
        <source>page {page} says what you wrote</source>
        <translation>auf Seite {page} steht, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>{file} says “{quote}”</source>
        <translation>in {file} steht „{quote}“</translation>
    </message>
    <message>
        <source>{file} says what you wrote</source>
        <translation>in {file} steht, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>says “{quote}”</source>
        <translation>darin steht „{quote}“</translation>
    </message>
    <message>
        <source>says what you wrote</source>
        <translation>darin steht, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>reads “{quote}”</source>
        <translation>darauf steht „{quote}“</translation>
    </message>
    <message>
        <source>reads what you wrote</source>
        <translation>darauf steht, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>is labelled “{quote}”</source>
        <translation>ist mit „{quote}“ beschriftet</translation>
    </message>
    <message>
        <source>is labelled what you wrote</source>
        <translation>ist so beschriftet, wie Sie geschrieben haben</translation>
    </message>
    <message>
        <source>{said}, no better than chance</source>
        <translation>{said}; nicht besser als Zufall</translation>
    </message>
    <message>
        <source>what is said at {time} {said}</source>
        <translation>was bei {time} gesagt wird, {said}</translation>
    </message>
    <message>
        <source>its writing {said}</source>
        <translation>die Schrift darin {said}</translation>
    </message>
    <message>
        <source>page {page} {said}</source>
        <translation>Seite {page} {said}</translation>
    </message>
    <message>
        <source>a part of it {said}</source>
        <translation>ein Teil davon {said}</translation>
    </message>
    <message>
        <source>looks like {said} at {time}</source>
        <translation>sieht bei {time} aus wie {said}</translation>
    </message>
    <message>
        <source>sounds like {said} at {time}</source>
        <translation>klingt bei {time} wie {said}</translation>
    </message>
    <message>
        <source>is about {said} at {time}</source>
        <translation>handelt bei {time} von: {said}</translation>
    </message>
    <message>
        <source>looks like what you wrote at {time}</source>
        <translation>sieht bei {time} aus wie beschrieben</translation>
    </message>
    <message>
        <source>sounds like what you wrote at {time}</source>
        <translation>klingt bei {time} wie beschrieben</translation>
    </message>
    <message>
        <source>looks like what you wrote</source>
        <translation>sieht aus wie beschrieben</translation>
    </message>
    <message>
        <source>sounds like what you wrote</source>
        <translation>klingt wie beschrieben</translation>
    </message>
    <message>
        <source>is about what you wrote</source>
        <translation>handelt von dem, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>is like what you wrote</source>
        <translation>ähnelt dem, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>looks like what {said} says</source>
        <translation>sieht aus wie das, was hier steht: {said}</translation>
    </message>
    <message>
        <source>sounds like what {said} says</source>
        <translation>klingt wie das, was hier steht: {said}</translation>
    </message>
    <message>
        <source>is about what {said} says</source>
        <translation>handelt von dem, was hier steht: {said}</translation>
    </message>
    <message>
        <source>looks like {said}</source>
        <translation>sieht aus wie {said}</translation>
    </message>
    <message>
        <source>sounds like what {said} shows</source>
        <translation>klingt wie das, was hier zu sehen ist: {said}</translation>
    </message>
    <message>
        <source>is about what {said} shows</source>
        <translation>handelt von dem, was hier zu sehen ist: {said}</translation>
    </message>
    <message>
        <source>looks like what {said} sounds like</source>
        <translation>sieht aus wie das, was hier zu hören ist: {said}</translation>
    </message>
    <message>
        <source>sounds like {said}</source>
        <translation>klingt wie {said}</translation>
    </message>
    <message>
        <source>is about what {said} sounds like</source>
        <translation>handelt von dem, was hier zu hören ist: {said}</translation>
    </message>
    <message>
        <source>is about {said}</source>
        <translation>handelt von: {said}</translation>
    </message>
    <message>
        <source>is like {said}</source>
        <translation>ähnelt: {said}</translation>
    </message>
    <message>
        <source>{said1} and {said2} together</source>
        <translation>{said1} und {said2} zusammen</translation>
    </message>
    <message>
        <source>{said1}, {said2} and {said3} together</source>
        <translation>{said1}, {said2} und {said3} zusammen</translation>
    </message>
    <message>
        <source>{said1}, {said2}, {said3} and {n} more together</source>
        <translation>{said1}, {said2}, {said3} und {n} weitere zusammen</translation>
    </message>
    <message>
        <source>what you wrote</source>
        <translation>das, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>the picture you gave</source>
        <translation>das Bild von Ihnen</translation>
    </message>
    <message>
        <source>the sound you gave</source>
        <translation>die Aufnahme von Ihnen</translation>
    </message>
    <message>
        <source>the file you gave</source>
        <translation>die Datei von Ihnen</translation>
    </message>
    <message>
        <source>what you pasted</source>
        <translation>das Eingefügte</translation>
    </message>
    <message>
        <source>The library is empty. Add a folder: anyfind add ~/Pictures &amp;&amp; anyfind index</source>
        <translation>Die Bibliothek ist leer. Fügen Sie einen Ordner hinzu.</translation>
    </message>
    <message>
        <source>There are no more results.</source>
        <translation>Es gibt keine weiteren Ergebnisse.</translation>
    </message>
    <message>
        <source>Nothing like that here.</source>
        <translation>So etwas gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Nothing like that here inside the filter.</source>
        <translation>Innerhalb des Filters gibt es so etwas hier nicht.</translation>
    </message>
    <message>
        <source>Nothing like that here; these are the nearest, no better than chance.</source>
        <translation>So etwas gibt es hier nicht; dies kommt dem am nächsten, nicht näher als Zufall.</translation>
    </message>
    <message>
        <source>Nothing here matches well; these are the nearest.</source>
        <translation>Nichts passt hier gut; dies kommt dem am nächsten.</translation>
    </message>
    <message>
        <source>{n} files wait to be looked into: {said}.</source>
        <translation>{n} Dateien müssen noch angesehen werden: {said}.</translation>
    </message>
    <message>
        <source>the engine is at it</source>
        <translation>der Suchdienst arbeitet daran</translation>
    </message>
    <message>
        <source>run &apos;anyfind index&apos;</source>
        <translation>„anyfind index“ holt das nach</translation>
    </message>
    <message>
        <source>Only names and text were searched: the weights of an encoder are not here.</source>
        <translation>Nur Namen und Text wurden durchsucht: Die Daten eines Modells fehlen.</translation>
    </message>
    <message>
        <source>Only names and text were searched: the weights of the encoders are not here.</source>
        <translation>Nur Namen und Text wurden durchsucht: Die Daten der Modelle fehlen.</translation>
    </message>
    <message>
        <source>Some vectors were not searched: the weights of an encoder are not here.</source>
        <translation>Nicht alles wurde durchsucht: Die Daten eines Modells fehlen.</translation>
    </message>
    <message>
        <source>Some vectors were not searched: the weights of the encoders are not here.</source>
        <translation>Nicht alles wurde durchsucht: Die Daten der Modelle fehlen.</translation>
    </message>
    <message>
        <source>The reranker {name} compares words, and none were asked for.</source>
        <translation>Der zweite Blick „{name}“ vergleicht Wörter, und es wurde nach keinen gesucht.</translation>
    </message>
    <message>
        <source>The reranker {name} had time for {n1} of {n2} results.</source>
        <translation>Der zweite Blick „{name}“ schaffte in der Zeit {n1} von {n2} Ergebnissen.</translation>
    </message>
    <message>
        <source>The reranker {name} could not help: {said}</source>
        <translation>Der zweite Blick „{name}“ konnte nicht helfen: {said}</translation>
    </message>
    <message>
        <source>{name} has no pixels to take a part of.</source>
        <translation>{name} hat keine Bildpunkte, aus denen sich ein Teil nehmen ließe.</translation>
    </message>
    <message>
        <source>{name} is {n1} by {n2} pixels: the box {box} is no part of it.</source>
        <translation>{name} ist {n1} mal {n2} Bildpunkte groß: {box} liegt nicht darin.</translation>
    </message>
    <message>
        <source>{name} holds {said} that can be searched by.</source>
        <translation>{name} enthält {said}, womit sich suchen ließe.</translation>
    </message>
    <message>
        <source>{name} holds nothing that can be searched by.</source>
        <translation>{name} enthält nichts, womit sich suchen ließe.</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>keinen Ton</translation>
    </message>
    <message>
        <source>Give another file.</source>
        <translation>Nehmen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Leave the box out.</source>
        <translation>Lassen Sie den Ausschnitt weg.</translation>
    </message>
    <message>
        <source>This cursor belongs to another question.</source>
        <translation>Diese Seite gehört zu einer anderen Frage.</translation>
    </message>
    <message>
        <source>Ask the same again, or begin without one.</source>
        <translation>Stellen Sie die Frage noch einmal.</translation>
    </message>
    <message>
        <source>{name} is no type.</source>
        <translation>{name} ist keine Art von Dateien.</translation>
    </message>
    <message>
        <source>Write image, text, pdf, .md or image/png.</source>
        <translation>Schreiben Sie image, text, pdf, .md oder image/png.</translation>
    </message>
    <message>
        <source>{name} is no ending of a file name.</source>
        <translation>{name} ist keine Endung eines Dateinamens.</translation>
    </message>
    <message>
        <source>Write ext:pdf or ext:jpg,png.</source>
        <translation>Schreiben Sie ext:pdf oder ext:jpg,png.</translation>
    </message>
    <message>
        <source>Whether a file has {name} is not known.</source>
        <translation>Ob eine Datei {name} hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Write has: with one of {names}.</source>
        <translation>Schreiben Sie has: mit einem von {names}.</translation>
    </message>
    <message>
        <source>{name} is no date.</source>
        <translation>{name} ist kein Datum.</translation>
    </message>
    <message>
        <source>Write 2024-06-30, 2024, or words such as &apos;last monday&apos;.</source>
        <translation>Schreiben Sie 2024-06-30, 2024 oder Wörter wie „last monday“.</translation>
    </message>
    <message>
        <source>{name} is no time: it ends before it begins.</source>
        <translation>{name} ist kein Zeitraum: Er endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Write 2023..2024-06.</source>
        <translation>Schreiben Sie 2023..2024-06.</translation>
    </message>
    <message>
        <source>{name} is no place.</source>
        <translation>{name} ist kein Ort.</translation>
    </message>
    <message>
        <source>{name} is no place on earth.</source>
        <translation>{name} ist kein Ort auf der Erde.</translation>
    </message>
    <message>
        <source>Latitudes go from -90 to 90, longitudes from -180 to 180.</source>
        <translation>Breiten reichen von -90 bis 90, Längen von -180 bis 180.</translation>
    </message>
    <message>
        <source>No town called {name} is known.</source>
        <translation>Ein Ort namens {name} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Is {name} meant? </source>
        <translation>Ist {name} gemeint? </translation>
    </message>
    <message>
        <source>Is {name} meant?</source>
        <translation>Ist {name} gemeint?</translation>
    </message>
    <message>
        <source>Write near:Berlin, near:&quot;Paris, Texas&quot; or near:52.5,13.4&lt;10km.</source>
        <translation>Schreiben Sie near:Berlin, near:&quot;Paris, Texas&quot; oder near:52.5,13.4&lt;10km.</translation>
    </message>
    <message>
        <source>{name} is no distance.</source>
        <translation>{name} ist keine Entfernung.</translation>
    </message>
    <message>
        <source>Write near:Berlin&lt;50km, &lt;500m or &lt;30mi.</source>
        <translation>Schreiben Sie near:Berlin&lt;50km, &lt;500m oder &lt;30mi.</translation>
    </message>
    <message>
        <source>{name} is no size.</source>
        <translation>{name} ist keine Größe.</translation>
    </message>
    <message>
        <source>Write size:&gt;1MB, size:&lt;200k or size:1MB..5MB.</source>
        <translation>Schreiben Sie size:&gt;1MB, size:&lt;200k oder size:1MB..5MB.</translation>
    </message>
    <message>
        <source>{name} is no range of sizes.</source>
        <translation>{name} ist kein Bereich von Größen.</translation>
    </message>
    <message>
        <source>Write size:1MB..5MB.</source>
        <translation>Schreiben Sie size:1MB..5MB.</translation>
    </message>
    <message>
        <source>These are more than {n} conditions.</source>
        <translation>Das sind mehr als {n} Bedingungen.</translation>
    </message>
    <message>
        <source>These are more than {n} places to be near to.</source>
        <translation>Das sind mehr als {n} Orte.</translation>
    </message>
    <message>
        <source>These are more than {n} parts.</source>
        <translation>Das sind mehr als {n} Teile.</translation>
    </message>
    <message>
        <source>These are more than {n} phrases and alternatives.</source>
        <translation>Das sind mehr als {n} Wendungen und Alternativen.</translation>
    </message>
    <message>
        <source>Say less at once.</source>
        <translation>Fragen Sie nach weniger auf einmal.</translation>
    </message>
    <message>
        <source>Search near some, and then near others.</source>
        <translation>Suchen Sie erst in der Nähe der einen, dann der anderen.</translation>
    </message>
    <message>
        <source>The part {box} of the picture is empty.</source>
        <translation>Der Ausschnitt {box} des Bildes ist leer.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es ist nichts angegeben, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>The folder to search in does not exist: {path}.</source>
        <translation>Den Ordner, in dem gesucht werden soll, gibt es nicht: {path}.</translation>
    </message>
    <message>
        <source>The file to search by does not exist: {path}.</source>
        <translation>Die Datei, mit der gesucht werden soll, gibt es nicht: {path}.</translation>
    </message>
    <message>
        <source>The file to search by is a folder: {path}.</source>
        <translation>Womit gesucht werden soll, ist ein Ordner: {path}.</translation>
    </message>
    <message>
        <source>Give a file.</source>
        <translation>Geben Sie eine Datei an.</translation>
    </message>
    <message>
        <source>{path} cannot be reached now.</source>
        <translation>{path} ist jetzt nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Plug in its drive, or search by another file.</source>
        <translation>Schließen Sie das Laufwerk an, oder suchen Sie mit einer anderen Datei.</translation>
    </message>
    <message>
        <source>{what} cannot be searched by: {said}</source>
        <translation>Mit {what} lässt sich nicht suchen: {said}</translation>
    </message>
    <message>
        <source>No installed plugin can encode {modality}.</source>
        <translation>Kein installiertes Plugin versteht „{modality}“.</translation>
    </message>
    <message>
        <source>&apos;anyfind plugin list&apos; shows what is installed.</source>
        <translation>Unter „Plugins und Modelle“ steht, was installiert ist.</translation>
    </message>
    <message>
        <source>What was pasted is empty.</source>
        <translation>Das Eingefügte ist leer.</translation>
    </message>
    <message>
        <source>A search by something pasted cannot be kept.</source>
        <translation>Eine Suche mit etwas Eingefügtem lässt sich nicht aufheben.</translation>
    </message>
    <message>
        <source>Save it as a file first.</source>
        <translation>Speichern Sie es zuerst als Datei.</translation>
    </message>
    <message>
        <source>There is a saved search {name} already.</source>
        <translation>Eine gespeicherte Suche {name} gibt es schon.</translation>
    </message>
    <message>
        <source>There is no saved search {name}.</source>
        <translation>Eine gespeicherte Suche {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The library has no file with the number {number}.</source>
        <translation>Diese Datei ist nicht in der Bibliothek (Nummer {number}).</translation>
    </message>
    <message>
        <source>It was changed or deleted meanwhile.</source>
        <translation>Sie wurde inzwischen geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>There are no words for this file.</source>
        <translation>Zu dieser Datei gibt es keine Wörter.</translation>
    </message>
    <message>
        <source>Only pictures that are indexed are told in words, where a bridge joins words and pictures.</source>
        <translation>Nur indizierte Bilder werden in Wörtern beschrieben, und nur wo eine Brücke Wörter und Bilder verbindet.</translation>
    </message>
    <message>
        <source>Nothing can be shown of this file.</source>
        <translation>Von dieser Datei lässt sich nichts zeigen.</translation>
    </message>
    <message>
        <source>Nothing can be shown of this place in the file.</source>
        <translation>Von dieser Stelle der Datei lässt sich nichts zeigen.</translation>
    </message>
    <message>
        <source>The file cannot be read now.</source>
        <translation>Die Datei lässt sich jetzt nicht lesen.</translation>
    </message>
    <message>
        <source>Is its drive plugged in?</source>
        <translation>Ist ihr Laufwerk angeschlossen?</translation>
    </message>
    <message>
        <source>The file does not lie there.</source>
        <translation>Die Datei liegt nicht dort.</translation>
    </message>
    <message>
        <source>The folder of this file cannot be reached now.</source>
        <translation>Der Ordner dieser Datei ist jetzt nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Plug its drive in again.</source>
        <translation>Schließen Sie das Laufwerk wieder an.</translation>
    </message>
    <message>
        <source>The file {path} is not there any more.</source>
        <translation>Die Datei {path} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file {path} was replaced meanwhile.</source>
        <translation>Die Datei {path} wurde inzwischen ersetzt.</translation>
    </message>
    <message>
        <source>changed last</source>
        <translation>zuletzt geändert</translation>
    </message>
    <message>
        <source>most pixels: {n1} x {n2}</source>
        <translation>die meisten Bildpunkte: {n1} × {n2}</translation>
    </message>
    <message>
        <source>knows when or with what it was taken</source>
        <translation>weiß, wann oder womit es aufgenommen wurde</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>am längsten</translation>
    </message>
    <message>
        <source>largest file</source>
        <translation>größte Datei</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>am ältesten</translation>
    </message>
    <message>
        <source>can be reached</source>
        <translation>ist zu erreichen</translation>
    </message>
    <message>
        <source>neither its name nor its folder says copy</source>
        <translation>weder ihr Name noch ihr Ordner sagt „Kopie“</translation>
    </message>
    <message>
        <source>shortest path</source>
        <translation>kürzester Pfad</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>Byte für Byte gleich</translation>
    </message>
    <message>
        <source>the same picture</source>
        <translation>dasselbe Bild</translation>
    </message>
    <message>
        <source>the same picture, cut: {n}% in common</source>
        <translation>dasselbe Bild, beschnitten: {n} % gemeinsam</translation>
    </message>
    <message>
        <source>a part of the same picture: {n}% in common</source>
        <translation>ein Teil desselben Bildes: {n} % gemeinsam</translation>
    </message>
    <message>
        <source>the same scene from another place or moment</source>
        <translation>dieselbe Szene von anderer Stelle oder in einem anderen Augenblick</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>the same recording</source>
        <translation>dieselbe Aufnahme</translation>
    </message>
    <message>
        <source>the same recording, {n}% in common</source>
        <translation>dieselbe Aufnahme, {n} % gemeinsam</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>derselbe Text</translation>
    </message>
    <message>
        <source>the same text but for {n}%</source>
        <translation>derselbe Text bis auf {n} %</translation>
    </message>
    <message>
        <source>the same film: {n}% of the scenes in both</source>
        <translation>derselbe Film: {n} % der Szenen in beiden</translation>
    </message>
    <message>
        <source>The last look found no group {name}.</source>
        <translation>Die letzte Suche fand keine Gruppe {name}.</translation>
    </message>
    <message>
        <source>The library has no file {path}.</source>
        <translation>Die Bibliothek hat keine Datei {path}.</translation>
    </message>
    <message>
        <source>You switched it off.</source>
        <translation>Sie haben es ausgeschaltet.</translation>
    </message>
    <message>
        <source>It was switched off after its process ended {n} times in a minute; last: {said}</source>
        <translation>Es wurde ausgeschaltet, nachdem sein Prozess in einer Minute {n}-mal geendet hatte; zuletzt: {said}</translation>
    </message>
    <message>
        <source>The plugin {plugin} was switched off because its process ended {n} times in a minute.</source>
        <translation>Das Plugin {plugin} wurde ausgeschaltet, weil sein Prozess in einer Minute {n}-mal endete.</translation>
    </message>
    <message>
        <source>There is no plugin {plugin}.</source>
        <translation>Ein Plugin {plugin} gibt es nicht.</translation>
    </message>
    <message>
        <source>&apos;anyfind plugin list&apos; shows what there is.</source>
        <translation>Unter „Plugins und Modelle“ steht, was es gibt.</translation>
    </message>
    <message>
        <source>It is installed but cannot be used: {said}</source>
        <translation>Es ist installiert, aber nicht brauchbar: {said}</translation>
    </message>
    <message>
        <source>The plugin&apos;s {factory} cannot be loaded: {error}.</source>
        <translation>{factory} des Plugins lässt sich nicht laden: {error}.</translation>
    </message>
    <message>
        <source>The plugin {plugin} comes with Anyfind and cannot be removed.</source>
        <translation>Das Plugin {plugin} gehört zu Anyfind und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>&apos;anyfind plugin disable {plugin}&apos; switches it off.</source>
        <translation>Es lässt sich ausschalten ({plugin}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} cannot be checked, because it cannot be used: {said}</source>
        <translation>Das Plugin {plugin} lässt sich nicht prüfen, weil es nicht brauchbar ist: {said}</translation>
    </message>
    <message>
        <source>Another Anyfind is installing or removing a plugin.</source>
        <translation>Ein anderes Anyfind installiert oder entfernt gerade ein Plugin.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>There is no earlier state of the installed plugins to go back to.</source>
        <translation>Es gibt keinen früheren Stand der installierten Plugins.</translation>
    </message>
    <message>
        <source>The state before the current one (generation {number}) is no longer kept.</source>
        <translation>Der vorige Stand ist nicht mehr aufgehoben (Nummer {number}).</translation>
    </message>
    <message>
        <source>{name} was not installed: {n1} of {n2} checks failed.</source>
        <translation>{name} wurde nicht installiert: {n1} von {n2} Prüfungen fielen durch.</translation>
    </message>
    <message>
        <source>{name} was not installed: {said}</source>
        <translation>{name} wurde nicht installiert: {said}</translation>
    </message>
    <message>
        <source>{name} cannot be installed: the plugin id {plugin} is already taken by {other}.</source>
        <translation>{name} lässt sich nicht installieren: Die Kennung {plugin} gehört schon zu {other}.</translation>
    </message>
    <message>
        <source>Remove that one first, if you want this one instead.</source>
        <translation>Entfernen Sie das andere zuerst, wenn Sie dieses wollen.</translation>
    </message>
    <message>
        <source>{name} is not installed.</source>
        <translation>{name} ist nicht installiert.</translation>
    </message>
    <message>
        <source>{name} cannot be installed, its requirements contradict: {error}.</source>
        <translation>{name} lässt sich nicht installieren, was es verlangt, widerspricht sich: {error}.</translation>
    </message>
    <message>
        <source>There is no wheel of {name}.</source>
        <translation>Von {name} gibt es kein Wheel.</translation>
    </message>
    <message>
        <source>Check the name; what is published as source only is fetched with --build, which runs its code.</source>
        <translation>Prüfen Sie den Namen; was nur als Quelltext veröffentlicht ist, wird hier nicht installiert.</translation>
    </message>
    <message>
        <source>The package index cannot be reached, so {what} was not fetched.</source>
        <translation>Das Paketverzeichnis ist nicht zu erreichen, deshalb wurde {what} nicht geladen.</translation>
    </message>
    <message>
        <source>Check the network connection, or give a folder of wheels.</source>
        <translation>Prüfen Sie die Netzverbindung, oder nehmen Sie einen Ordner mit Wheels.</translation>
    </message>
    <message>
        <source>There is no wheel of {name}; the newest there is is {version}.</source>
        <translation>Von {name} gibt es kein passendes Wheel; das neueste ist {version}.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>Eine Datei oder einen Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} is no wheel; its name does not end in .whl.</source>
        <translation>{path} ist kein Wheel: Der Name endet nicht auf .whl.</translation>
    </message>
    <message>
        <source>{file} is no wheel: {error}</source>
        <translation>{file} ist kein Wheel: {error}</translation>
    </message>
    <message>
        <source>{text} is neither a path nor a name with a version range such as &apos;acme-mesh&gt;=1.2&apos;.</source>
        <translation>{text} ist weder ein Pfad noch ein Name mit Versionsbereich wie „acme-mesh&gt;=1.2“.</translation>
    </message>
    <message>
        <source>The folder {path} holds neither a pyproject.toml nor wheels, so there is nothing to install.</source>
        <translation>Der Ordner {path} enthält weder eine pyproject.toml noch Wheels; es gibt nichts zu installieren.</translation>
    </message>
    <message>
        <source>A plugin is not installed from an address.</source>
        <translation>Ein Plugin wird nicht von einer Adresse installiert.</translation>
    </message>
    <message>
        <source>Download the wheel and give its path.</source>
        <translation>Laden Sie das Wheel herunter, und geben Sie seinen Pfad an.</translation>
    </message>
    <message>
        <source>No wheel in {path} is an Anyfind plugin: none has an entry point in &apos;anyfind.plugins&apos;.</source>
        <translation>Kein Wheel in {path} ist ein Plugin für Anyfind: Keines hat einen Einstiegspunkt in „anyfind.plugins“.</translation>
    </message>
    <message>
        <source>The folder {path} holds several plugins: {names}.</source>
        <translation>Der Ordner {path} enthält mehrere Plugins: {names}.</translation>
    </message>
    <message>
        <source>{name} is no Anyfind plugin: it has no entry point in the group {group}.</source>
        <translation>{name} ist kein Plugin für Anyfind: Es hat keinen Einstiegspunkt in der Gruppe {group}.</translation>
    </message>
    <message>
        <source>Plain libraries are installed with pip.</source>
        <translation>Gewöhnliche Bibliotheken werden mit pip installiert.</translation>
    </message>
    <message>
        <source>The wheel {path} does not exist.</source>
        <translation>Das Wheel {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>The wheel {path} cannot be read: {error}.</source>
        <translation>Das Wheel {path} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>The wheel {file} is damaged: {said}.</source>
        <translation>Das Wheel {file} ist beschädigt: {said}.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>Build or download it again.</source>
        <translation>Bauen Sie es neu, oder laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>The model file {name} is not on this computer.</source>
        <translation>Die Modelldatei {name} ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>`anyfind models pull lite` fetches the default models.</source>
        <translation>Laden Sie die üblichen Modelle herunter.</translation>
    </message>
    <message>
        <source>The model file {name} could not be copied: {said}.</source>
        <translation>Die Modelldatei {name} ließ sich nicht kopieren: {said}.</translation>
    </message>
    <message>
        <source>The model file {name} could not be fetched. Tried {said}.</source>
        <translation>Die Modelldatei {name} ließ sich nicht herunterladen. Versucht wurde: {said}.</translation>
    </message>
    <message>
        <source>Check the network connection, or use `anyfind models pull lite --from DIR` with a bundle.</source>
        <translation>Prüfen Sie die Netzverbindung, oder nehmen Sie einen Ordner mit Modellen.</translation>
    </message>
    <message>
        <source>The model file {name} from {source} was thrown away: its sha256 is {digest}, not {wanted} as the manifest promises.</source>
        <translation>Die Modelldatei {name} von {source} wurde verworfen: Ihr sha256 ist {digest} und nicht {wanted}, wie versprochen.</translation>
    </message>
    <message>
        <source>No space is left in {path}; the model files that came whole are kept.</source>
        <translation>In {path} ist kein Platz mehr; ganz geladene Modelldateien bleiben.</translation>
    </message>
    <message>
        <source>Free some space and pull again; the download goes on where it stopped.</source>
        <translation>Schaffen Sie Platz, und laden Sie noch einmal; es geht weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <source>The weights of {model} are not here ({n} MB).</source>
        <translation>Die Daten von {model} sind nicht hier ({n} MB).</translation>
    </message>
    <message>
        <source>The weights of {model} are not here ({n} MB); {old} goes on serving.</source>
        <translation>Die Daten von {model} sind nicht hier ({n} MB); {old} bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>The weights of {model}, which served before, are not here any more.</source>
        <translation>Die Daten von {model}, das zuvor verwendet wurde, sind nicht mehr hier.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind models pull {model}&apos; and try again.</source>
        <translation>Laden Sie {model} herunter, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{model} serves {modality} already.</source>
        <translation>{model} wird für „{modality}“ schon verwendet.</translation>
    </message>
    <message>
        <source>&apos;anyfind models list&apos; shows others.</source>
        <translation>Unter „Modelle“ stehen andere.</translation>
    </message>
    <message>
        <source>An upgrade of {modality} to {model} is under way.</source>
        <translation>Ein Wechsel zu {model} („{modality}“) ist im Gange.</translation>
    </message>
    <message>
        <source>An upgrade of {modality} to {model} is done, and its old vectors are still kept.</source>
        <translation>Ein Wechsel zu {model} („{modality}“) ist fertig, und das Alte ist noch aufgehoben.</translation>
    </message>
    <message>
        <source>No upgrade is under way.</source>
        <translation>Kein Wechsel ist im Gange.</translation>
    </message>
    <message>
        <source>No upgrade of {modality} is under way.</source>
        <translation>Für „{modality}“ ist kein Wechsel im Gange.</translation>
    </message>
    <message>
        <source>{n} files of {modality} are not embedded anew yet, and are found by their old vectors.</source>
        <translation>{n} Dateien („{modality}“) sind noch nicht neu indiziert und werden wie bisher gefunden.</translation>
    </message>
    <message>
        <source>Both encoders embedded only {n} pieces, too few to tell how one follows from the other.</source>
        <translation>Beide Modelle lasen nur {n} Stücke ein, zu wenige, um das eine aus dem anderen zu folgern.</translation>
    </message>
    <message>
        <source>What {model} says of your files has too little in common with what {old} says: only {n} of 100 would be found during the change. Nothing was changed.</source>
        <translation>Was {model} über Ihre Dateien sagt, hat zu wenig mit dem gemeinsam, was {old} sagt: Nur {n} von 100 würden während des Wechsels gefunden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Look whether it is the right model for these files.</source>
        <translation>Prüfen Sie, ob es das richtige Modell für diese Dateien ist.</translation>
    </message>
    <message>
        <source>This library holds no {modality} that could be encoded yet.</source>
        <translation>Diese Bibliothek enthält noch nichts von der Art „{modality}“.</translation>
    </message>
    <message>
        <source>Add a folder, and measure once something is indexed.</source>
        <translation>Fügen Sie einen Ordner hinzu, und messen Sie, sobald etwas indiziert ist.</translation>
    </message>
    <message>
        <source>The encoder {model} has no model yet.</source>
        <translation>Dem Plugin {model} fehlt noch ein Modell.</translation>
    </message>
    <message>
        <source>The encoder {model} has no checkpoint yet.</source>
        <translation>Dem Plugin {model} fehlt noch ein Checkpoint.</translation>
    </message>
    <message>
        <source>Name one in config.toml under {what}</source>
        <translation>Nennen Sie eines in config.toml unter {what}</translation>
    </message>
    <message>
        <source>This file is empty; only its name can be found.</source>
        <translation>Diese Datei ist leer; nur ihr Name ist zu finden.</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes).</source>
        <translation>{file} ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>A part of this file could not be read: {said}</source>
        <translation>Ein Teil dieser Datei war nicht zu lesen: {said}</translation>
    </message>
    <message>
        <source>And {n} more of its parts.</source>
        <translation>Dazu {n} weitere ihrer Teile.</translation>
    </message>
    <message>
        <source>Anyfind is not allowed to read this file; give your user permission to read it.</source>
        <translation>Anyfind darf diese Datei nicht lesen; geben Sie Ihrem Benutzer die Erlaubnis dazu.</translation>
    </message>
    <message>
        <source>The disk reported an error while this file was read; check the disk.</source>
        <translation>Der Datenträger meldete beim Lesen dieser Datei einen Fehler; prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The drive went away while this file was read; plug it in and index again.</source>
        <translation>Das Laufwerk verschwand, während diese Datei gelesen wurde; schließen Sie es wieder an.</translation>
    </message>
    <message>
        <source>The network drive went away while this file was read; connect it and index again.</source>
        <translation>Das Netzlaufwerk verschwand, während diese Datei gelesen wurde; verbinden Sie es wieder.</translation>
    </message>
    <message>
        <source>The network drive did not answer while this file was read; index again later.</source>
        <translation>Das Netzlaufwerk antwortete nicht, während diese Datei gelesen wurde; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Another program keeps this file busy; close it and index again.</source>
        <translation>Ein anderes Programm hält diese Datei besetzt; schließen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many files are open at once; raise the limit (ulimit -n) and index again.</source>
        <translation>Zu viele Dateien sind gleichzeitig offen; erhöhen Sie die Grenze (ulimit -n).</translation>
    </message>
    <message>
        <source>Too many files are open on this computer; close programs and index again.</source>
        <translation>Auf diesem Computer sind zu viele Dateien offen; schließen Sie Programme.</translation>
    </message>
    <message>
        <source>The path of this file is longer than the system can open; shorten it.</source>
        <translation>Der Pfad dieser Datei ist länger, als das System öffnen kann; kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The path of this file leads through a loop of links; remove the loop.</source>
        <translation>Der Pfad dieser Datei führt durch einen Kreis von Verweisen; lösen Sie ihn auf.</translation>
    </message>
    <message>
        <source>Reading this file failed inside the plugin {plugin} ({name}); the log has the details.</source>
        <translation>Beim Lesen dieser Datei kam das Plugin {plugin} nicht weiter ({name}); Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>Reading this file failed inside {what} ({name}); the log has the details.</source>
        <translation>Beim Lesen dieser Datei ging in {what} etwas schief ({name}); Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>This file could not be read: {reason}; index again to retry.</source>
        <translation>Diese Datei war nicht zu lesen: {reason}. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The plugin {plugin} failed: {said}</source>
        <translation>Das Plugin {plugin} kam nicht weiter: {said}</translation>
    </message>
    <message>
        <source>There was not enough memory to read this file; close programs and index again.</source>
        <translation>Der Speicher reichte nicht, um diese Datei zu lesen; schließen Sie Programme.</translation>
    </message>
    <message>
        <source>Anyfind stopped while it worked on this file, five times; the file is left out until you ask to retry.</source>
        <translation>Anyfind blieb fünfmal bei dieser Datei stehen; sie wird ausgelassen, bis Sie es erneut versuchen lassen.</translation>
    </message>
    <message>
        <source>{path} is no regular file</source>
        <translation>{path} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{file} is damaged: nothing in it can be read.</source>
        <translation>{file} ist beschädigt: Nichts darin ist zu lesen.</translation>
    </message>
    <message>
        <source>{file} is a damaged or truncated tar archive.</source>
        <translation>{file} ist ein beschädigtes oder abgeschnittenes tar-Archiv.</translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be unpacked.</source>
        <translation>{file} ist beschädigt und lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file} ist mit einem Kennwort geschützt.</translation>
    </message>
    <message>
        <source>{file} is a damaged zip archive: none of its members can be read.</source>
        <translation>{file} ist ein beschädigtes zip-Archiv: Nichts darin ist zu lesen.</translation>
    </message>
    <message>
        <source>{file} is a damaged or truncated zip archive.</source>
        <translation>{file} ist ein beschädigtes oder abgeschnittenes zip-Archiv.</translation>
    </message>
    <message>
        <source>The page is nested too deeply to be read.</source>
        <translation>Die Seite ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>{file} is a damaged PDF: none of its pages can be read.</source>
        <translation>{file} ist ein beschädigtes PDF: Keine Seite ist zu lesen.</translation>
    </message>
    <message>
        <source>{file} is a damaged PDF: page {page} cannot be drawn.</source>
        <translation>{file} ist ein beschädigtes PDF: Seite {page} lässt sich nicht darstellen.</translation>
    </message>
    <message>
        <source>{file} is a damaged PDF: page {page} cannot be read.</source>
        <translation>{file} ist ein beschädigtes PDF: Seite {page} ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>{file} is a damaged or truncated PDF and cannot be opened.</source>
        <translation>{file} ist ein beschädigtes oder abgeschnittenes PDF und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>{file} holds binary data, not text, although its name promises text.</source>
        <translation>{file} enthält keinen Text, obwohl der Name es verspricht.</translation>
    </message>
    <message>
        <source>{file} is in no text encoding that Anyfind knows.</source>
        <translation>{file} ist in keiner Textkodierung, die Anyfind kennt.</translation>
    </message>
    <message>
        <source>{file} has {n1} megapixels; the limit is {n2}.</source>
        <translation>{file} hat {n1} Megapixel; die Grenze ist {n2}.</translation>
    </message>
    <message>
        <source>The setting `max_megapixels` of anyfind.image raises it.</source>
        <translation>Die Einstellung „max_megapixels“ von anyfind.image erhöht sie.</translation>
    </message>
    <message>
        <source>{file} is a picture without pixels.</source>
        <translation>{file} ist ein Bild ohne Bildpunkte.</translation>
    </message>
    <message>
        <source>{file} is not a readable picture: {said}.</source>
        <translation>{file} ist kein lesbares Bild: {said}.</translation>
    </message>
    <message>
        <source>its content is of no picture format that Anyfind reads</source>
        <translation>sein Inhalt hat kein Bildformat, das Anyfind liest</translation>
    </message>
    <message>
        <source>{file} has more than {n} MB of drawing, which is the limit.</source>
        <translation>{file} ist eine Zeichnung von mehr als {n} MB; das ist die Grenze.</translation>
    </message>
    <message>
        <source>{file} is a damaged drawing: it cannot be unpacked.</source>
        <translation>{file} ist eine beschädigte Zeichnung und lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>{file} is no SVG drawing.</source>
        <translation>{file} ist keine SVG-Zeichnung.</translation>
    </message>
    <message>
        <source>{file} is a damaged drawing: {reason}.</source>
        <translation>{file} ist eine beschädigte Zeichnung: {reason}.</translation>
    </message>
    <message>
        <source>{file} has more than {n} elements and is not drawn.</source>
        <translation>{file} hat mehr als {n} Elemente und wird nicht gezeichnet.</translation>
    </message>
    <message>
        <source>{file} cannot be drawn: {reason}.</source>
        <translation>{file} lässt sich nicht zeichnen: {reason}.</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB, the limit for one letter.</source>
        <translation>{file} ist größer als {n} MB, die Grenze für einen Brief.</translation>
    </message>
    <message>
        <source>{file} is no letter: it has none of the headers that letters have.</source>
        <translation>{file} ist kein Brief: Es fehlt jede Kopfzeile eines Briefes.</translation>
    </message>
    <message>
        <source>{file} is no mailbox: no message starts in it.</source>
        <translation>{file} ist kein Postfach: Keine Nachricht beginnt darin.</translation>
    </message>
    <message>
        <source>The message cannot be parsed: {reason}.</source>
        <translation>Die Nachricht lässt sich nicht entziffern: {reason}.</translation>
    </message>
    <message>
        <source>{file} is protected against copying and cannot be decoded.</source>
        <translation>{file} ist kopiergeschützt und lässt sich nicht entschlüsseln.</translation>
    </message>
    <message>
        <source>{file} is protected against copying and cannot be read.</source>
        <translation>{file} ist kopiergeschützt und lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a sound or a film: {said}.</source>
        <translation>{file} lässt sich weder als Ton noch als Film lesen: {said}.</translation>
    </message>
    <message>
        <source>its content is damaged or of no format that Anyfind reads</source>
        <translation>sein Inhalt ist beschädigt oder hat kein Format, das Anyfind liest</translation>
    </message>
    <message>
        <source>Its sound track cannot be decoded: the content is damaged.</source>
        <translation>Seine Tonspur lässt sich nicht entschlüsseln: Der Inhalt ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} cannot be opened to look for scanned pages.</source>
        <translation>{file} lässt sich nicht öffnen, um nach gescannten Seiten zu sehen.</translation>
    </message>
    <message>
        <source>{file} is a damaged {kind}: it has no content.</source>
        <translation>{file} ist beschädigt ({kind}): Es fehlt der Inhalt.</translation>
    </message>
    <message>
        <source>{file} is a damaged {kind}: {reason}.</source>
        <translation>{file} ist beschädigt ({kind}): {reason}.</translation>
    </message>
    <message>
        <source>{file} is an OpenDocument {kind}, which Anyfind does not read.</source>
        <translation>{file} ist ein OpenDocument-Format, das Anyfind nicht liest ({kind}).</translation>
    </message>
    <message>
        <source>{file} is in an older format than its name says and cannot be read.</source>
        <translation>{file} hat ein älteres Format, als der Name sagt, und lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{file} is no RTF, although its name says so.</source>
        <translation>{file} ist kein RTF, obwohl der Name es sagt.</translation>
    </message>
    <message>
        <source>{file} is damaged RTF: {reason}.</source>
        <translation>{file} ist beschädigtes RTF: {reason}.</translation>
    </message>
    <message>
        <source>{file} lists more files than Anyfind reads: its directory has {n} MB.</source>
        <translation>{file} nennt mehr Dateien, als Anyfind liest: Sein Verzeichnis hat {n} MB.</translation>
    </message>
    <message>
        <source>{file} has {n1} parts; the limit is {n2}.</source>
        <translation>{file} hat {n1} Teile; die Grenze ist {n2}.</translation>
    </message>
    <message>
        <source>{file} would unpack to {n1} MB; the limit for a document is {n2} MB.</source>
        <translation>{file} wäre entpackt {n1} MB groß; die Grenze für ein Dokument ist {n2} MB.</translation>
    </message>
    <message>
        <source>{file} holds a part of {n1} MB of XML; the limit is {n2} MB.</source>
        <translation>{file} enthält einen Teil von {n1} MB XML; die Grenze ist {n2} MB.</translation>
    </message>
    <message>
        <source>{file} declares XML entities, which only hostile documents do, so it is not read.</source>
        <translation>{file} vereinbart XML-Entitäten, was nur bösartige Dokumente tun; deshalb wird es nicht gelesen.</translation>
    </message>
    <message>
        <source>{file} is damaged or truncated: it is no zip container.</source>
        <translation>{file} ist beschädigt oder abgeschnitten: Es ist kein zip-Behälter.</translation>
    </message>
    <message>
        <source>{file} holds no frame that can be decoded.</source>
        <translation>{file} enthält kein Bild, das sich entschlüsseln lässt.</translation>
    </message>
    <message>
        <source>{file} holds neither pictures nor sound.</source>
        <translation>{file} enthält weder Bilder noch Ton.</translation>
    </message>
    <message>
        <source>{file} has frames of {n1} x {n2} pixels, which is too large.</source>
        <translation>{file} hat Bilder von {n1} × {n2} Bildpunkten, das ist zu groß.</translation>
    </message>
    <message>
        <source>{file} lies more than {n} files deep.</source>
        <translation>{file} liegt mehr als {n} Dateien tief.</translation>
    </message>
    <message>
        <source>{file} is beyond the first {n1} files or {n2} MB inside.</source>
        <translation>{file} liegt hinter den ersten {n1} Dateien oder {n2} MB darin.</translation>
    </message>
    <message>
        <source>{named}: {said}</source>
        <translation>{named}: {said}</translation>
    </message>
    <message>
        <source>The memory does not suffice for this item, even alone.</source>
        <translation>Der Speicher reicht nicht einmal für diese Datei allein.</translation>
    </message>
    <message>
        <source>The model gives no direction for this item.</source>
        <translation>Das Modell kann mit dieser Datei nichts anfangen.</translation>
    </message>
    <message>
        <source>The plugin {plugin} gave no sign for {n} seconds while it should {what}, so its process was ended.</source>
        <translation>Das Plugin {plugin} gab {n} Sekunden lang kein Zeichen, deshalb wurde sein Prozess beendet ({what}).</translation>
    </message>
    <message>
        <source>The setting `workers.timeout_factor` makes Anyfind wait longer.</source>
        <translation>Mit der Einstellung „workers.timeout_factor“ wartet Anyfind länger.</translation>
    </message>
    <message>
        <source>The plugin {plugin} used more than {n} MB of memory while it should {what}, so its process was ended.</source>
        <translation>Das Plugin {plugin} brauchte mehr als {n} MB Speicher, deshalb wurde sein Prozess beendet ({what}).</translation>
    </message>
    <message>
        <source>The setting `workers.memory_mb` gives it more.</source>
        <translation>Die Einstellung „workers.memory_mb“ gibt ihm mehr.</translation>
    </message>
    <message>
        <source>The plugin {plugin} could not {what} with the {n} MB of memory that it may use.</source>
        <translation>Dem Plugin {plugin} reichten die erlaubten {n} MB Speicher nicht ({what}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} sent what is no answer while it should {what} ({said}), so its process was ended.</source>
        <translation>Das Plugin {plugin} gab keine brauchbare Antwort, deshalb wurde sein Prozess beendet ({what}; {said}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} crashed ({signal}) while it should {what}.</source>
        <translation>Das Plugin {plugin} stürzte ab ({signal}; {what}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} ended by itself with exit status {n} while it should {what}.</source>
        <translation>Das Plugin {plugin} endete von selbst mit dem Status {n} ({what}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} closed its connection to Anyfind while it should {what}.</source>
        <translation>Das Plugin {plugin} brach die Verbindung zu Anyfind ab ({what}).</translation>
    </message>
    <message>
        <source>The plugin contribution {id} could not {what}: {kind}: {error}.</source>
        <translation>Der Plugin-Teil {id} kam nicht weiter ({what}): {kind}: {error}.</translation>
    </message>
    <message>
        <source>The encoder {model} gave a vector that cannot be stored.</source>
        <translation>Das Modell {model} lieferte etwas, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <source>You paused it.</source>
        <translation>Sie haben es angehalten.</translation>
    </message>
    <message>
        <source>The battery has {n1}% left; it goes on from {n2}% or on mains.</source>
        <translation>Der Akku hat noch {n1} %; weiter geht es ab {n2} % oder am Netz.</translation>
    </message>
    <message>
        <source>The computer runs on battery.</source>
        <translation>Der Computer läuft im Akkubetrieb.</translation>
    </message>
    <message>
        <source>The computer runs on battery: only names and text are looked into.</source>
        <translation>Der Computer läuft im Akkubetrieb: Nur Namen und Text werden indiziert.</translation>
    </message>
    <message>
        <source>Heavy work is done from {time1} to {time2}; until then only names and text are looked into.</source>
        <translation>Aufwendiges geschieht von {time1} bis {time2}; bis dahin werden nur Namen und Text indiziert.</translation>
    </message>
    <message>
        <source>Other programs keep the computer busy ({n}%): only names and text are looked into.</source>
        <translation>Andere Programme lasten den Computer aus ({n} %): Nur Namen und Text werden indiziert.</translation>
    </message>
    <message>
        <source>It takes {n1} MB of memory, more than the {n2} MB that it may.</source>
        <translation>Es belegt {n1} MB Speicher, mehr als die erlaubten {n2} MB.</translation>
    </message>
    <message>
        <source>1 file waits.</source>
        <translation>1 Datei wartet.</translation>
    </message>
    <message>
        <source>{n} files wait.</source>
        <translation>{n} Dateien warten.</translation>
    </message>
    <message>
        <source>Files wait to be embedded anew.</source>
        <translation>Dateien warten darauf, neu indiziert zu werden.</translation>
    </message>
    <message>
        <source>{time} is no time of day.</source>
        <translation>{time} ist keine Tageszeit.</translation>
    </message>
    <message>
        <source>{what} is no time of day.</source>
        <translation>{what} ist keine Tageszeit.</translation>
    </message>
    <message>
        <source>Write it like &quot;22:00-07:00&quot;.</source>
        <translation>Schreiben Sie es wie „22:00-07:00“.</translation>
    </message>
    <message>
        <source>The disk is full, so indexing stopped; what was indexed so far is kept.</source>
        <translation>Der Datenträger ist voll, deshalb hörte das Indizieren auf; das bisher Indizierte bleibt erhalten.</translation>
    </message>
    <message>
        <source>The disk that holds the library {path} is full.</source>
        <translation>Der Datenträger mit der Bibliothek {path} ist voll.</translation>
    </message>
    <message>
        <source>Free some space and run the command again; everything already stored is kept.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal; alles Gespeicherte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Free some space and index again.</source>
        <translation>Schaffen Sie Platz; dann geht es weiter.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>No space is left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The weights of the chosen encoders are not here ({n1} files, {n2} MB).</source>
        <translation>Die Daten der gewählten Modelle sind nicht hier ({n1} Dateien, {n2} MB).</translation>
    </message>
    <message>
        <source>{model} could look into {n1} files, but its weights are not here ({n2} MB): run &apos;anyfind models pull {model}&apos; and index again.</source>
        <translation>{model} könnte {n1} Dateien ansehen, doch seine Daten sind nicht hier ({n2} MB): Laden Sie das Modell herunter.</translation>
    </message>
    <message>
        <source>{path} is not there: it was moved or deleted, or its drive is not plugged in.</source>
        <translation>{path} ist nicht da: verschoben, gelöscht, oder das Laufwerk ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>this folder is not there: it was moved or deleted, or its drive is not plugged in.</source>
        <translation>Dieser Ordner ist nicht da: verschoben, gelöscht, oder das Laufwerk ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Anyfind is not allowed to read {said}; give your user permission to read it.</source>
        <translation>Anyfind darf nicht lesen: {said}. Geben Sie Ihrem Benutzer die Erlaubnis dazu.</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>dieser Ordner</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>diese Datei</translation>
    </message>
    <message>
        <source>{said} cannot be read ({reason}); check the drive.</source>
        <translation>{said}: nicht zu lesen ({reason}); prüfen Sie das Laufwerk.</translation>
    </message>
    <message>
        <source>The drive of this folder is not plugged in; its {n} files are kept.</source>
        <translation>Das Laufwerk dieses Ordners ist nicht angeschlossen; seine {n} Dateien bleiben bekannt.</translation>
    </message>
    <message>
        <source>{path} was unplugged or replaced while it was scanned.</source>
        <translation>{path} wurde abgezogen oder ersetzt, während es durchgesehen wurde.</translation>
    </message>
    <message>
        <source>{path} is no longer a folder.</source>
        <translation>{path} ist kein Ordner mehr.</translation>
    </message>
    <message>
        <source>The drive of {path} is not plugged in.</source>
        <translation>Das Laufwerk von {path} ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>{path} is empty, and not the folder that it was: is a drive missing?</source>
        <translation>{path} ist leer und nicht der Ordner, der es war: Fehlt ein Laufwerk?</translation>
    </message>
    <message>
        <source>{rule} is no rule; the other lines here hold.</source>
        <translation>{rule} ist keine Regel; die anderen Zeilen hier gelten.</translation>
    </message>
    <message>
        <source>This file is being written to; it is read when it is at rest.</source>
        <translation>In diese Datei wird gerade geschrieben; sie wird gelesen, sobald sie ruht.</translation>
    </message>
    <message>
        <source>What was found in it before is kept.</source>
        <translation>Was zuvor darin gefunden wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Not every folder in {path} is watched: {said}. Changes there are found within {said1}. To have them found at once, raise the system&apos;s limit fs.inotify.max_user_watches.</source>
        <translation>Nicht jeder Ordner in {path} wird beobachtet: {said}. Änderungen dort werden innerhalb von {said1} gefunden. Erhöhen Sie fs.inotify.max_user_watches, damit sie sofort gefunden werden.</translation>
    </message>
    <message>
        <source>Not every folder in {path} is watched: {said}. Changes there are found within {said1}.</source>
        <translation>Nicht jeder Ordner in {path} wird beobachtet: {said}. Änderungen dort werden innerhalb von {said1} gefunden.</translation>
    </message>
    <message>
        <source>To have them found at once, raise the system&apos;s limit fs.inotify.max_user_watches.</source>
        <translation>Erhöhen Sie fs.inotify.max_user_watches, damit sie sofort gefunden werden.</translation>
    </message>
    <message>
        <source>Folders cannot be watched ({said}), so changes are found within {said1}.</source>
        <translation>Ordner lassen sich nicht beobachten ({said}); Änderungen werden innerhalb von {said1} gefunden.</translation>
    </message>
    <message>
        <source>Anyfind tries again by itself.</source>
        <translation>Anyfind versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>{path} is on a network drive, which does not tell about changes; they are found within {said}.</source>
        <translation>{path} liegt auf einem Netzlaufwerk, das Änderungen nicht meldet; sie werden innerhalb von {said} gefunden.</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} Minuten</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} Sekunden</translation>
    </message>
    <message>
        <source>no more than {n} folders may be watched</source>
        <translation>es dürfen nicht mehr als {n} Ordner beobachtet werden</translation>
    </message>
    <message>
        <source>the system lets programs watch no more than {n} folders here</source>
        <translation>das System lässt hier nicht mehr als {n} Ordner beobachten</translation>
    </message>
    <message>
        <source>more than the system could keep</source>
        <translation>mehr, als das System festhalten konnte</translation>
    </message>
    <message>
        <source>the system&apos;s events ended</source>
        <translation>die Ereignisse des Systems hörten auf</translation>
    </message>
    <message>
        <source>Files keep their old vectors: {said}</source>
        <translation>Dateien behalten das bisher Indizierte: {said}</translation>
    </message>
    <message>
        <source>The rule {rule} can be no pattern of files or folders.</source>
        <translation>Die Regel {rule} kann kein Muster für Dateien oder Ordner sein.</translation>
    </message>
    <message>
        <source>Rules are written as in .gitignore: &apos;*.log&apos;, &apos;build/&apos;, &apos;!keep.log&apos;.</source>
        <translation>Regeln werden wie in .gitignore geschrieben: „*.log“, „build/“, „!keep.log“.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist.</source>
        <translation>Den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder {path} is a file, not a folder.</source>
        <translation>{path} ist eine Datei und kein Ordner.</translation>
    </message>
    <message>
        <source>{path} belongs to Anyfind&apos;s library itself, which is never searched.</source>
        <translation>{path} gehört zur Bibliothek von Anyfind selbst, die nie durchsucht wird.</translation>
    </message>
    <message>
        <source>Add your own folders.</source>
        <translation>Fügen Sie Ihre eigenen Ordner hinzu.</translation>
    </message>
    <message>
        <source>{path} is a folder of the library already.</source>
        <translation>{path} ist bereits ein Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie einen der beiden.</translation>
    </message>
    <message>
        <source>The library has no folder {path}.</source>
        <translation>Die Bibliothek hat keinen Ordner {path}.</translation>
    </message>
    <message>
        <source>The library has no folder with the number {number}.</source>
        <translation>Diesen Ordner gibt es in der Bibliothek nicht (Nummer {number}).</translation>
    </message>
    <message>
        <source>&apos;anyfind folders&apos; lists its folders.</source>
        <translation>Unter „Bibliothek“ stehen ihre Ordner.</translation>
    </message>
    <message>
        <source>&apos;anyfind folders&apos; lists them.</source>
        <translation>Unter „Bibliothek“ stehen sie.</translation>
    </message>
    <message>
        <source>&apos;GET /v1/folders&apos; lists them.</source>
        <translation>Unter „Bibliothek“ stehen sie.</translation>
    </message>
    <message>
        <source>None of the known files of {path} is in {place}.</source>
        <translation>Keine der bekannten Dateien von {path} ist in {place}.</translation>
    </message>
    <message>
        <source>Name the place where the files are now, or use --force.</source>
        <translation>Nennen Sie den Ort, an dem die Dateien jetzt sind.</translation>
    </message>
    <message>
        <source>Name another folder, or use --force.</source>
        <translation>Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {error}.</source>
        <translation>Die Einstellungen in {path} lassen sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>The setting {key} in {path} cannot be used: {error}.</source>
        <translation>Die Einstellung {key} in {path} ist nicht brauchbar: {error}.</translation>
    </message>
    <message>
        <source>Mend the file first.</source>
        <translation>Bringen Sie die Datei zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>There is no setting {key}.</source>
        <translation>Eine Einstellung {key} gibt es nicht.</translation>
    </message>
    <message>
        <source>regularised CCA scored by the likelihood ratio of a pair, hubs held down</source>
        <translation>regularisierte CCA, nach dem Wahrscheinlichkeitsverhältnis eines Paares bewertet, Häufungen gedämpft</translation>
    </message>
    <message>
        <source>likelihood ratio of regularised CCA plus a second opinion of two small networks, hubs held down</source>
        <translation>Wahrscheinlichkeitsverhältnis regularisierter CCA und eine zweite Meinung zweier kleiner Netze, Häufungen gedämpft</translation>
    </message>
    <message>
        <source>class names of the classifier head</source>
        <translation>Klassennamen des Klassifikators</translation>
    </message>
    <message>
        <source>likely classes&apos; names, embedded</source>
        <translation>indizierte Namen wahrscheinlicher Klassen</translation>
    </message>
    <message>
        <source>principal axes, tempered whitening</source>
        <translation>Hauptachsen, gedämpftes Weißen</translation>
    </message>
    <message>
        <source>similarities to named pairs (ASIF), hubs held down</source>
        <translation>Ähnlichkeiten mit benannten Paaren (ASIF), Häufungen gedämpft</translation>
    </message>
    <message>
        <source>ridge regression from one side to the other, cosine of prediction and truth</source>
        <translation>Ridge-Regression von einer Seite zur anderen, Kosinus von Vorhersage und Wirklichkeit</translation>
    </message>
    <message>
        <source>orthogonal Procrustes between principal axes, cosine</source>
        <translation>orthogonales Procrustes zwischen Hauptachsen, Kosinus</translation>
    </message>
    <message>
        <source>canonical similarity analysis: correlation-weighted cosine of regularised canonical coordinates</source>
        <translation>kanonische Ähnlichkeitsanalyse: nach Korrelation gewichteter Kosinus regularisierter kanonischer Koordinaten</translation>
    </message>
    <message>
        <source>ridge regression blended with a rotation, both ways</source>
        <translation>Ridge-Regression mit einer Drehung gemischt, in beiden Richtungen</translation>
    </message>
    <message>
        <source>ridge regression to the vectors of the pivot, whose bridges take it from there</source>
        <translation>Ridge-Regression zu den Vektoren der Mitte, deren Brücken von dort weiterführen</translation>
    </message>
    <message>
        <source>Regularised canonical correlations, scored by how likely two things belong together</source>
        <translation>Regularisierte kanonische Korrelationen, danach bewertet, wie wahrscheinlich zwei Dinge zusammengehören</translation>
    </message>
    <message>
        <source>Canonical correlations and a second opinion of two small networks</source>
        <translation>Kanonische Korrelationen und eine zweite Meinung zweier kleiner Netze</translation>
    </message>
    <message>
        <source>Linear heads that start at the likelihood ratio of canonical correlations and are trained by contrast</source>
        <translation>Lineare Köpfe, die beim Wahrscheinlichkeitsverhältnis kanonischer Korrelationen beginnen und durch Gegenüberstellung trainiert werden</translation>
    </message>
    <message>
        <source>Heads with a small residual network each, trained by contrast</source>
        <translation>Köpfe mit je einem kleinen Restnetz, durch Gegenüberstellung trainiert</translation>
    </message>
    <message>
        <source>Joins only what both sides share by a permutation test</source>
        <translation>Verbindet nur, was beide Seiten nach einem Permutationstest gemeinsam haben</translation>
    </message>
    <message>
        <source>Similarity to named pairs (ASIF)</source>
        <translation>Ähnlichkeit mit benannten Paaren (ASIF)</translation>
    </message>
    <message>
        <source>CCA taught by its own matches of unpaired items, found by optimal transport</source>
        <translation>CCA, gelehrt von eigenen Zuordnungen ohne Paare, durch optimalen Transport gefunden</translation>
    </message>
    <message>
        <source>Flickr8k, training split: {n} pictures with five captions each</source>
        <translation>Flickr8k, Trainingsteil: {n} Bilder mit je fünf Beschreibungen</translation>
    </message>
    <message>
        <source>Stamps of Tux Paint ({package}), those that are not held out: {n} sound effects and English readings with their captions</source>
        <translation>Stempel von Tux Paint ({package}), ohne die zurückgehaltenen: {n} Geräusche und englische Lesungen mit ihren Beschreibungen</translation>
    </message>
    <message>
        <source>Stamps of Tux Paint ({package}), those that are not held out: {n} sound effects with their pictures</source>
        <translation>Stempel von Tux Paint ({package}), ohne die zurückgehaltenen: {n} Geräusche mit ihren Bildern</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>Brücken</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Scorers</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Upgrades</source>
        <translation>Modellwechsel</translation>
    </message>
    <message>
        <source>CLAP models</source>
        <translation>CLAP-Modelle</translation>
    </message>
    <message>
        <source>Contrastive bridges</source>
        <translation>Kontrastive Brücken</translation>
    </message>
    <message>
        <source>ImageBind models</source>
        <translation>ImageBind-Modelle</translation>
    </message>
    <message>
        <source>Linear bridges</source>
        <translation>Lineare Brücken</translation>
    </message>
    <message>
        <source>Letters and mailboxes</source>
        <translation>Briefe und Postfächer</translation>
    </message>
    <message>
        <source>Text in pictures</source>
        <translation>Text in Bildern</translation>
    </message>
    <message>
        <source>Office and books</source>
        <translation>Büro und Bücher</translation>
    </message>
    <message>
        <source>open_clip models</source>
        <translation>open_clip-Modelle</translation>
    </message>
    <message>
        <source>Relative bridges</source>
        <translation>Relative Brücken</translation>
    </message>
    <message>
        <source>A second look</source>
        <translation>Ein zweiter Blick</translation>
    </message>
    <message>
        <source>Unpaired files</source>
        <translation>Dateien ohne Partner</translation>
    </message>
    <message>
        <source>Looks into zip and tar archives and compressed files, under limits that no archive bomb passes.</source>
        <translation>Sieht in zip- und tar-Archive und gepackte Dateien, mit Grenzen, die keine Archivbombe überwindet.</translation>
    </message>
    <message>
        <source>How many megabytes of one archive are unpacked at most; what is beyond is left out.</source>
        <translation>Wie viele Megabytes eines Archivs höchstens entpackt werden; was darüber ist, bleibt weg.</translation>
    </message>
    <message>
        <source>Files inside an archive that are larger than this, in megabytes, are left out.</source>
        <translation>Größere Dateien in einem Archiv, in Megabytes, bleiben weg.</translation>
    </message>
    <message>
        <source>How many files of one archive are looked into.</source>
        <translation>In wie viele Dateien eines Archivs gesehen wird.</translation>
    </message>
    <message>
        <source>Joins the spaces of independent encoders, so that words find pictures and pictures find words.</source>
        <translation>Verbindet die Räume unabhängiger Modelle, sodass Wörter Bilder finden und Bilder Wörter.</translation>
    </message>
    <message>
        <source>Regularised canonical correlations, scored by how likely two things belong together; good from a few dozen pairs on.</source>
        <translation>Regularisierte kanonische Korrelationen, danach bewertet, wie wahrscheinlich zwei Dinge zusammengehören; gut ab ein paar Dutzend Paaren.</translation>
    </message>
    <message>
        <source>Canonical correlations and a second opinion of two small networks; the best from a few thousand pairs on.</source>
        <translation>Kanonische Korrelationen und eine zweite Meinung zweier kleiner Netze; am besten ab einigen Tausend Paaren.</translation>
    </message>
    <message>
        <source>Made without any pair, out of the names of the classes that an image network knows.</source>
        <translation>Ohne jedes Paar gemacht, aus den Namen der Klassen, die ein Bildnetz kennt.</translation>
    </message>
    <message>
        <source>Shortens the vectors of the right side and keeps their neighbours, for searches by example.</source>
        <translation>Kürzt die Vektoren der rechten Seite und behält ihre Nachbarn, für Suchen nach einem Beispiel.</translation>
    </message>
    <message>
        <source>Embeds sounds and words in one space with a CLAP model of transformers, from the hub or a folder. Needs the extra anyfind[clap].</source>
        <translation>Bringt Töne und Wörter mit einem CLAP-Modell von transformers in einen Raum, vom Hub oder aus einem Ordner. Braucht das Extra anyfind[clap].</translation>
    </message>
    <message>
        <source>A folder with a CLAP model in the form of transformers.</source>
        <translation>Ein Ordner mit einem CLAP-Modell in der Form von transformers.</translation>
    </message>
    <message>
        <source>The name of a CLAP model on the hub, such as laion/clap-htsat-unfused.</source>
        <translation>Der Name eines CLAP-Modells auf dem Hub, etwa laion/clap-htsat-unfused.</translation>
    </message>
    <message>
        <source>The commit, tag or branch of the hub model; without one, the commit that was fetched first is kept.</source>
        <translation>Commit, Tag oder Zweig des Modells auf dem Hub; ohne Angabe bleibt der zuerst geladene Commit.</translation>
    </message>
    <message>
        <source>Bridges trained by contrast from canonical correlations on: linear heads or small networks, on a GPU where there is one.</source>
        <translation>Brücken, von kanonischen Korrelationen aus durch Gegenüberstellung trainiert: lineare Köpfe oder kleine Netze, auf einer GPU, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Linear heads that start at the likelihood ratio of canonical correlations and are trained by contrast; the best from a thousand pairs on.</source>
        <translation>Lineare Köpfe, die beim Wahrscheinlichkeitsverhältnis kanonischer Korrelationen beginnen und durch Gegenüberstellung trainiert werden; am besten ab tausend Paaren.</translation>
    </message>
    <message>
        <source>Heads with a small residual network each, trained by contrast; for many thousand pairs.</source>
        <translation>Köpfe mit je einem kleinen Restnetz, durch Gegenüberstellung trainiert; für viele Tausend Paare.</translation>
    </message>
    <message>
        <source>Reads text, Markdown, source code, web pages and PDF in overlapping passages.</source>
        <translation>Liest Text, Markdown, Quelltext, Webseiten und PDF in überlappenden Abschnitten.</translation>
    </message>
    <message>
        <source>How many megabytes of text one file may add to the library; the rest of a longer file is left out.</source>
        <translation>Wie viele Megabytes Text eine Datei zur Bibliothek beitragen darf; der Rest einer längeren bleibt weg.</translation>
    </message>
    <message>
        <source>Reads pictures and embeds them with EfficientNet-Lite networks, quickly on any processor.</source>
        <translation>Liest Bilder und ordnet sie mit EfficientNet-Lite-Netzen ein, schnell auf jedem Prozessor.</translation>
    </message>
    <message>
        <source>Pictures with more megapixels than this are skipped, to protect the memory.</source>
        <translation>Bilder mit mehr Megapixeln werden übersprungen, um den Speicher zu schonen.</translation>
    </message>
    <message>
        <source>Embeds pictures, sounds and words in one space with an ImageBind checkpoint. The published weights are CC BY-NC 4.0: not for commercial use. Needs the extra anyfind[imagebind].</source>
        <translation>Bringt Bilder, Töne und Wörter mit einem ImageBind-Checkpoint in einen Raum. Die veröffentlichten Daten sind CC BY-NC 4.0: nicht für gewerblichen Gebrauch. Braucht das Extra anyfind[imagebind].</translation>
    </message>
    <message>
        <source>A checkpoint file with ImageBind&apos;s key names, such as imagebind_huge.pth; its licence, CC BY-NC 4.0, is yours to keep.</source>
        <translation>Eine Checkpoint-Datei mit den Schlüsselnamen von ImageBind, etwa imagebind_huge.pth; ihre Lizenz, CC BY-NC 4.0, haben Sie selbst einzuhalten.</translation>
    </message>
    <message>
        <source>Bridges in closed form: ridge regression and orthogonal Procrustes as controls, canonical similarity analysis, and a partial alignment that keeps what only one side knows.</source>
        <translation>Brücken in geschlossener Form: Ridge-Regression und orthogonales Procrustes als Vergleich, kanonische Ähnlichkeitsanalyse und ein teilweiser Abgleich, der behält, was nur eine Seite weiß.</translation>
    </message>
    <message>
        <source>Canonical similarity analysis: truncated canonical coordinates, weighted by their correlations.</source>
        <translation>Kanonische Ähnlichkeitsanalyse: gekürzte kanonische Koordinaten, nach ihren Korrelationen gewichtet.</translation>
    </message>
    <message>
        <source>Joins only what both sides share by a permutation test; what one side alone knows stays for searches within it.</source>
        <translation>Verbindet nur, was beide Seiten nach einem Permutationstest gemeinsam haben; was nur eine Seite weiß, bleibt für Suchen in ihr.</translation>
    </message>
    <message>
        <source>Ridge regression from one side to the other: a control that others must beat.</source>
        <translation>Ridge-Regression von einer Seite zur anderen: ein Vergleich, den andere übertreffen müssen.</translation>
    </message>
    <message>
        <source>Orthogonal Procrustes between principal axes: a control that others must beat.</source>
        <translation>Orthogonales Procrustes zwischen Hauptachsen: ein Vergleich, den andere übertreffen müssen.</translation>
    </message>
    <message>
        <source>Reads e-mail letters and mailboxes, with what is attached to them.</source>
        <translation>Liest E-Mails und Postfächer mit allem, was angehängt ist.</translation>
    </message>
    <message>
        <source>How many megabytes of text one letter or mailbox may add to the library.</source>
        <translation>Wie viele Megabytes Text ein Brief oder Postfach zur Bibliothek beitragen darf.</translation>
    </message>
    <message>
        <source>How many messages of one mailbox are read.</source>
        <translation>Wie viele Nachrichten eines Postfachs gelesen werden.</translation>
    </message>
    <message>
        <source>Reads signs, labels, screenshots and scanned pages: Latin letters, digits and Chinese characters.</source>
        <translation>Liest Schilder, Etiketten, Bildschirmfotos und gescannte Seiten: lateinische Buchstaben, Ziffern und chinesische Zeichen.</translation>
    </message>
    <message>
        <source>Lines of text that the network is less sure of than this, from 0 to 1, are left out.</source>
        <translation>Textzeilen, deren das Netz sich weniger sicher ist, von 0 bis 1, bleiben weg.</translation>
    </message>
    <message>
        <source>Read every picture, also those that look as if they held no text. Slow: a tenth of a second and more each.</source>
        <translation>Jedes Bild lesen, auch solche, die aussehen, als enthielten sie keinen Text. Langsam: je eine Zehntelsekunde und mehr.</translation>
    </message>
    <message>
        <source>How many scanned pages of one PDF are read at most; each takes a second or two.</source>
        <translation>Wie viele gescannte Seiten eines PDF höchstens gelesen werden; jede dauert ein bis zwei Sekunden.</translation>
    </message>
    <message>
        <source>Reads Word, PowerPoint, Excel, OpenDocument, EPUB and RTF, with the pictures inside.</source>
        <translation>Liest Word, PowerPoint, Excel, OpenDocument, EPUB und RTF, mit den Bildern darin.</translation>
    </message>
    <message>
        <source>How many cells of one workbook are looked at.</source>
        <translation>Wie viele Zellen einer Arbeitsmappe angesehen werden.</translation>
    </message>
    <message>
        <source>Embeds pictures and words in one space with any open_clip model: a tag, a hub model, or a local checkpoint.</source>
        <translation>Bringt Bilder und Wörter mit einem beliebigen open_clip-Modell in einen Raum: ein Tag, ein Modell vom Hub oder ein Checkpoint von hier.</translation>
    </message>
    <message>
        <source>An architecture of open_clip such as ViT-B-16-SigLIP2, or hf-hub:owner/name[@revision], or local-dir:FOLDER.</source>
        <translation>Eine Architektur von open_clip wie ViT-B-16-SigLIP2 oder hf-hub:owner/name[@revision] oder local-dir:FOLDER.</translation>
    </message>
    <message>
        <source>A pretrained tag of the architecture such as webli, or the path of a local checkpoint file.</source>
        <translation>Ein Tag der Architektur wie webli oder der Pfad einer Checkpoint-Datei.</translation>
    </message>
    <message>
        <source>For a local checkpoint file: the tag whose preprocessing it was trained with, where that is not clear.</source>
        <translation>Für eine Checkpoint-Datei: der Tag, mit dessen Aufbereitung sie trainiert wurde, wo das nicht klar ist.</translation>
    </message>
    <message>
        <source>For a local checkpoint file: a folder with the model&apos;s tokenizer, where it does not lie beside the file.</source>
        <translation>Für eine Checkpoint-Datei: ein Ordner mit dem Tokenizer des Modells, wo er nicht neben der Datei liegt.</translation>
    </message>
    <message>
        <source>Joins a new kind of file to everything that a bridge joins, from pairs with one of its sides alone.</source>
        <translation>Verbindet eine neue Art von Dateien mit allem, was eine Brücke verbindet, aus Paaren mit nur einer ihrer Seiten.</translation>
    </message>
    <message>
        <source>Ridge regression from the new space to the pivot&apos;s; the bridges of the pivot serve the new space from then on.</source>
        <translation>Ridge-Regression vom neuen Raum zu dem der Mitte; deren Brücken dienen von da an auch dem neuen Raum.</translation>
    </message>
    <message>
        <source>A bridge that learns nothing but its pairs: each can be added or deleted at once, and every score names the pairs it comes from.</source>
        <translation>Eine Brücke, die nichts als ihre Paare lernt: Jedes lässt sich sofort hinzufügen oder löschen, und jede Bewertung nennt die Paare, von denen sie kommt.</translation>
    </message>
    <message>
        <source>Similarity to named pairs (ASIF); edited with &apos;anyfind align edit&apos; instead of being fitted anew.</source>
        <translation>Ähnlichkeit mit benannten Paaren (ASIF); mit „anyfind align edit“ geändert statt neu angepasst.</translation>
    </message>
    <message>
        <source>Orders the first results anew: passages word by word, or with a cross-encoder of yours; pictures region by region.</source>
        <translation>Ordnet die ersten Ergebnisse neu: Abschnitte Wort für Wort oder mit einem Cross-Encoder von Ihnen; Bilder Bereich für Bereich.</translation>
    </message>
    <message>
        <source>A folder with a cross-encoder for sentence-transformers, which then reads question and passage together.</source>
        <translation>Ein Ordner mit einem Cross-Encoder für sentence-transformers, der dann Frage und Abschnitt zusammen liest.</translation>
    </message>
    <message>
        <source>Compares each word of the question with each word of a passage; with the setting folder a cross-encoder reads both.</source>
        <translation>Vergleicht jedes Wort der Frage mit jedem Wort eines Abschnitts; mit der Einstellung „folder“ liest ein Cross-Encoder beide.</translation>
    </message>
    <message>
        <source>Looks at seven parts of each picture besides the whole; the best one counts half.</source>
        <translation>Sieht neben dem Ganzen sieben Teile jedes Bildes an; der beste zählt halb.</translation>
    </message>
    <message>
        <source>Corrects the scores of bridges: hubs held down, gaps closed, and how sure a result is.</source>
        <translation>Berichtigt die Bewertungen von Brücken: Häufungen gedämpft, Abstände geschlossen, und wie sicher ein Ergebnis ist.</translation>
    </message>
    <message>
        <source>Takes the mean of each side away, which closes the gap between two clouds of vectors.</source>
        <translation>Nimmt jeder Seite ihr Mittel, was den Abstand zweier Wolken von Vektoren schließt.</translation>
    </message>
    <message>
        <source>Pushes each item of a gallery away from what it resembles, so that a crowded gallery spreads out.</source>
        <translation>Schiebt alles von dem weg, dem es ähnelt, sodass sich Gedrängtes verteilt.</translation>
    </message>
    <message>
        <source>Takes from each item&apos;s scores its mean score with the known queries nearest to it.</source>
        <translation>Zieht von jeder Bewertung das Mittel mit den nächsten bekannten Fragen ab.</translation>
    </message>
    <message>
        <source>Divides each item&apos;s score by what all known queries give to it.</source>
        <translation>Teilt jede Bewertung durch das, was alle bekannten Fragen geben.</translation>
    </message>
    <message>
        <source>Takes off what a query and an item score with their nearest known neighbours anyway.</source>
        <translation>Zieht ab, was Frage und Datei ohnehin mit ihren nächsten bekannten Nachbarn erreichen.</translation>
    </message>
    <message>
        <source>Leaves the order alone and says which share of right pairs score lower: comparable across bridges.</source>
        <translation>Lässt die Ordnung, wie sie ist, und sagt, welcher Anteil richtiger Paare niedriger liegt: vergleichbar über Brücken hinweg.</translation>
    </message>
    <message>
        <source>Gives every vector an uncertainty and every result a probability of being right.</source>
        <translation>Gibt jedem Vektor eine Unsicherheit und jedem Ergebnis eine Wahrscheinlichkeit, richtig zu sein.</translation>
    </message>
    <message>
        <source>Reads recordings of any format and embeds how they sound with the aiSFX network.</source>
        <translation>Liest Aufnahmen jedes Formats und ordnet mit dem aiSFX-Netz ein, wie sie klingen.</translation>
    </message>
    <message>
        <source>Recordings up to this length are listened to throughout; longer ones at places spread over their length.</source>
        <translation>Aufnahmen bis zu dieser Länge werden ganz angehört; längere an verteilten Stellen.</translation>
    </message>
    <message>
        <source>How many windows of about two seconds a recording gets at most.</source>
        <translation>Wie viele Stücke von etwa zwei Sekunden eine Aufnahme höchstens bekommt.</translation>
    </message>
    <message>
        <source>Writes down what is said in recordings and films, so that it is found by meaning and by its words.</source>
        <translation>Schreibt auf, was in Aufnahmen und Filmen gesagt wird, sodass es nach Sinn und Wörtern zu finden ist.</translation>
    </message>
    <message>
        <source>Another Whisper model: a folder in CTranslate2 form, or a name such as &apos;small&apos;, which is then downloaded. Empty: English only, built in.</source>
        <translation>Ein anderes Whisper-Modell: ein Ordner in CTranslate2-Form oder ein Name wie „small“, das dann geladen wird. Leer: nur Englisch, mitgeliefert.</translation>
    </message>
    <message>
        <source>How many minutes of a recording are listened to.</source>
        <translation>Wie viele Minuten einer Aufnahme angehört werden.</translation>
    </message>
    <message>
        <source>Embeds words, sentences and passages with a sentence-transformers model, all-MiniLM-L6-v2 by default.</source>
        <translation>Ordnet Wörter, Sätze und Abschnitte mit einem Modell von sentence-transformers ein, von sich aus all-MiniLM-L6-v2.</translation>
    </message>
    <message>
        <source>A folder with any other sentence-transformers model; everything is embedded anew when it changes.</source>
        <translation>Ein Ordner mit einem anderen Modell von sentence-transformers; bei einem Wechsel wird alles neu indiziert.</translation>
    </message>
    <message>
        <source>The name of any other sentence-transformers model on the hub, such as BAAI/bge-small-en-v1.5.</source>
        <translation>Der Name eines anderen Modells von sentence-transformers auf dem Hub, etwa BAAI/bge-small-en-v1.5.</translation>
    </message>
    <message>
        <source>Keep this many dimensions of a model that was trained to be cut (Matryoshka); 0 keeps all.</source>
        <translation>So viele Dimensionen eines Modells behalten, das zum Kürzen trainiert wurde (Matrjoschka); 0 behält alle.</translation>
    </message>
    <message>
        <source>Run Python code that comes with the model. It could do anything with your files.</source>
        <translation>Python-Code ausführen, der mit dem Modell kommt. Er könnte alles mit Ihren Dateien tun.</translation>
    </message>
    <message>
        <source>Fits a bridge on a few pairs and on everything that has no partner.</source>
        <translation>Passt eine Brücke an wenige Paare und an alles ohne Partner an.</translation>
    </message>
    <message>
        <source>CCA taught by its own matches of unpaired items, found by optimal transport; off where held-out pairs do not gain.</source>
        <translation>CCA, gelehrt von eigenen Zuordnungen ohne Paare, durch optimalen Transport gefunden; aus, wo zurückgehaltene Paare nicht gewinnen.</translation>
    </message>
    <message>
        <source>Maps between the vectors of an old and a new encoder of one modality, for a change of models without downtime.</source>
        <translation>Bildet zwischen den Vektoren eines alten und eines neuen Modells ab, für einen Wechsel ohne Unterbrechung.</translation>
    </message>
    <message>
        <source>Ridge regression blended with a rotation, both ways, chosen by how well neighbours are kept.</source>
        <translation>Ridge-Regression mit einer Drehung gemischt, in beiden Richtungen, danach gewählt, wie gut Nachbarn erhalten bleiben.</translation>
    </message>
    <message>
        <source>Shows a film as the pictures where its scene changes, each with its time, and reads its subtitles.</source>
        <translation>Zeigt einen Film als die Bilder, bei denen die Szene wechselt, jedes mit seiner Zeit, und liest seine Untertitel.</translation>
    </message>
    <message>
        <source>How many pictures a minute of film gives at most.</source>
        <translation>Wie viele Bilder eine Minute Film höchstens gibt.</translation>
    </message>
    <message>
        <source>How many pictures a film gives at most.</source>
        <translation>Wie viele Bilder ein Film höchstens gibt.</translation>
    </message>
    <message>
        <source>The work was cancelled. Everything that was finished is kept.</source>
        <translation>Die Arbeit wurde abgebrochen. Alles Fertige bleibt erhalten.</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It was called off before it began.</source>
        <translation>Es wurde abgesagt, bevor es begann.</translation>
    </message>
    <message>
        <source>Anyfind is closing.</source>
        <translation>Anyfind wird beendet.</translation>
    </message>
    <message>
        <source>The engine ended before it answered.</source>
        <translation>Der Suchdienst endete, bevor sie antwortete.</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unexpected {name}.</source>
        <translation>Unerwarteter Fehler: {name}.</translation>
    </message>
    <message>
        <source>Unexpected {name}; the log has the details.</source>
        <translation>Unerwarteter Fehler: {name}; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The log in the library&apos;s logs folder has the details.</source>
        <translation>Näheres steht im Protokoll im Ordner „logs“ der Bibliothek.</translation>
    </message>
    <message>
        <source>The system refused: {reason}.</source>
        <translation>Das System weigerte sich: {reason}.</translation>
    </message>
    <message>
        <source>The system refused, so {said} was not finished: {reason}.</source>
        <translation>Das System weigerte sich, deshalb wurde nicht fertig: {said} ({reason}).</translation>
    </message>
    <message>
        <source>The disk is full, so {said} was not finished; everything is as it was.</source>
        <translation>Der Datenträger ist voll, deshalb wurde nicht fertig: {said}. Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>the change of the settings</source>
        <translation>die Änderung der Einstellungen</translation>
    </message>
    <message>
        <source>the backup {path}</source>
        <translation>die Sicherung {path}</translation>
    </message>
    <message>
        <source>The request does not fit: {error}.</source>
        <translation>Die Anfrage passt nicht: {error}.</translation>
    </message>
    <message>
        <source>&apos;GET /v1/openapi.json&apos; says what does.</source>
        <translation>Vielleicht ist der Suchdienst von einer anderen Version.</translation>
    </message>
    <message>
        <source>There is no such route.</source>
        <translation>Das kennt der Suchdienst nicht.</translation>
    </message>
    <message>
        <source>&apos;GET /v1/openapi.json&apos; lists what there is.</source>
        <translation>Vielleicht ist der Suchdienst von einer anderen Version.</translation>
    </message>
    <message>
        <source>The body did not come within the time that it may take.</source>
        <translation>Die Anfrage kam nicht rechtzeitig an.</translation>
    </message>
    <message>
        <source>The body is larger than the {n} MB that are taken here.</source>
        <translation>Die Anfrage ist größer als die erlaubten {n} MB.</translation>
    </message>
    <message>
        <source>There is no job {name}.</source>
        <translation>Diese Arbeit kennt der Suchdienst nicht mehr: {name}.</translation>
    </message>
    <message>
        <source>Another process is writing to the library {path}.</source>
        <translation>Ein anderes Programm schreibt in die Bibliothek {path}.</translation>
    </message>
    <message>
        <source>Wait for it to finish, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another process reads the library {path}.</source>
        <translation>Ein anderes Programm liest die Bibliothek {path}.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library {path} cannot be opened for writing.</source>
        <translation>Die Bibliothek {path} lässt sich nicht zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>Check its folder and the permissions.</source>
        <translation>Prüfen Sie ihren Ordner und die Rechte.</translation>
    </message>
    <message>
        <source>The disk that holds the library {path} failed ({error}).</source>
        <translation>Der Datenträger mit der Bibliothek {path} versagte ({error}).</translation>
    </message>
    <message>
        <source>Check the disk and its free space; &apos;anyfind check&apos; then says whether anything was harmed.</source>
        <translation>Prüfen Sie den Datenträger und den freien Platz; die Prüfung der Bibliothek sagt dann, ob etwas beschädigt wurde.</translation>
    </message>
    <message>
        <source>The library&apos;s database {path} is damaged ({error}).</source>
        <translation>Die Datenbank der Bibliothek {path} ist beschädigt ({error}).</translation>
    </message>
    <message>
        <source>Run &apos;anyfind check --repair&apos;, restore a backup, or move the file away and index again.</source>
        <translation>Reparieren Sie die Bibliothek, spielen Sie eine Sicherung ein, oder räumen Sie die Datei weg und lesen Sie alles neu ein.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind check --repair&apos;.</source>
        <translation>Reparieren Sie die Bibliothek.</translation>
    </message>
    <message>
        <source>Too many searches wait for the library.</source>
        <translation>Zu viele Suchen warten auf die Bibliothek.</translation>
    </message>
    <message>
        <source>Another Anyfind is working on the library {path}.</source>
        <translation>Ein anderes Anyfind arbeitet an der Bibliothek {path}.</translation>
    </message>
    <message>
        <source>An engine runs for the library {path} already (process {number}).</source>
        <translation>Für die Bibliothek {path} läuft schon ein Suchdienst (Prozess {number}).</translation>
    </message>
    <message>
        <source>The library {path} cannot be written to ({error}).</source>
        <translation>In die Bibliothek {path} lässt sich nicht schreiben ({error}).</translation>
    </message>
    <message>
        <source>Give your user permission to write to its folder, or choose another with --home.</source>
        <translation>Geben Sie Ihrem Benutzer die Erlaubnis, in ihren Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>The library was written by a newer Anyfind (schema {n1}; this one knows {n2}).</source>
        <translation>Die Bibliothek wurde von einem neueren Anyfind geschrieben (Schema {n1}; dieses kennt {n2}).</translation>
    </message>
    <message>
        <source>Update Anyfind, or choose another library with --home.</source>
        <translation>Aktualisieren Sie Anyfind.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} gibt es schon.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>The disk that the backup {path} goes to is full; nothing was written.</source>
        <translation>Der Datenträger für die Sicherung {path} ist voll; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} ist ein Ordner und keine Datei.</translation>
    </message>
    <message>
        <source>Nothing can be written in {path}: {error}.</source>
        <translation>In {path} lässt sich nichts schreiben: {error}.</translation>
    </message>
    <message>
        <source>Name another place.</source>
        <translation>Nennen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{said} This was put right.</source>
        <translation>{said} Das wurde in Ordnung gebracht.</translation>
    </message>
    <message>
        <source>{said} It was thrown away.</source>
        <translation>{said} Sie wurde verworfen.</translation>
    </message>
    <message>
        <source>{said} It was deleted.</source>
        <translation>{said} Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>{said} It was built anew.</source>
        <translation>{said} Er wurde neu aufgebaut.</translation>
    </message>
    <message>
        <source>{said} It was written anew.</source>
        <translation>{said} Es wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>{said} A repair makes it anew.</source>
        <translation>{said} Eine Reparatur macht es neu.</translation>
    </message>
    <message>
        <source>The indexes of the tables were wrong. They were built anew.</source>
        <translation>Die Verzeichnisse der Tabellen stimmten nicht. Sie wurden neu aufgebaut.</translation>
    </message>
    <message>
        <source>The full-text tables did not agree with the library. They were built anew.</source>
        <translation>Die Volltexttabellen stimmten nicht mit der Bibliothek überein. Sie wurden neu aufgebaut.</translation>
    </message>
    <message>
        <source>The full-text index of file names does not agree with the library; a repair rebuilds it.</source>
        <translation>Das Verzeichnis der Dateinamen stimmt nicht mit der Bibliothek überein; eine Reparatur baut es neu auf.</translation>
    </message>
    <message>
        <source>The full-text index of the text of files does not agree with the library; a repair rebuilds it.</source>
        <translation>Das Verzeichnis der Texte stimmt nicht mit der Bibliothek überein; eine Reparatur baut es neu auf.</translation>
    </message>
    <message>
        <source>The weight file {name} does not have its sha256.</source>
        <translation>Die Modelldatei {name} hat nicht ihren sha256.</translation>
    </message>
    <message>
        <source>{path} was left behind by work that was interrupted.</source>
        <translation>{path} blieb von unterbrochener Arbeit zurück.</translation>
    </message>
    <message>
        <source>The index {name} lacks {n1} vectors and holds {n2} that are gone.</source>
        <translation>Dem Verzeichnis {name} fehlen {n1} Vektoren, und {n2} darin gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>In the index {name} {n1} of {n2} sampled vectors do not find themselves.</source>
        <translation>Im Verzeichnis {name} finden {n1} von {n2} geprüften Vektoren sich selbst nicht.</translation>
    </message>
    <message>
        <source>{n} files belong to no folder of the library.</source>
        <translation>{n} Dateien gehören zu keinem Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>{n} files refer to contents that do not exist.</source>
        <translation>{n} Dateien verweisen auf Inhalte, die es nicht gibt.</translation>
    </message>
    <message>
        <source>{n} failures belong to no file.</source>
        <translation>{n} Fehlschläge gehören zu keiner Datei.</translation>
    </message>
    <message>
        <source>{n} segments belong to no content.</source>
        <translation>{n} Abschnitte gehören zu keinem Inhalt.</translation>
    </message>
    <message>
        <source>{n} pairs belong to no content.</source>
        <translation>{n} Paare gehören zu keinem Inhalt.</translation>
    </message>
    <message>
        <source>{n} vectors belong to no segment or to no space.</source>
        <translation>{n} Vektoren gehören zu keinem Abschnitt oder keinem Raum.</translation>
    </message>
    <message>
        <source>{n} vectors do not have the length of their space.</source>
        <translation>{n} Vektoren haben nicht die Länge ihres Raumes.</translation>
    </message>
    <message>
        <source>{n} vectors that were set aside belong to no segment or to no space.</source>
        <translation>{n} beiseitegelegte Vektoren gehören zu keinem Abschnitt oder keinem Raum.</translation>
    </message>
    <message>
        <source>{n} vectors are set aside for no upgrade.</source>
        <translation>{n} Vektoren liegen ohne Modellwechsel beiseite.</translation>
    </message>
    <message>
        <source>{n} files are held to be finished and lack vectors.</source>
        <translation>{n} Dateien gelten als fertig, und ihnen fehlen Vektoren.</translation>
    </message>
    <message>
        <source>{n} contents have no file any more and wait to be released.</source>
        <translation>{n} Inhalte haben keine Datei mehr und warten auf die Freigabe.</translation>
    </message>
    <message>
        <source>The log of changes is wrong about {n} vectors.</source>
        <translation>Das Protokoll der Änderungen irrt sich bei {n} Vektoren.</translation>
    </message>
    <message>
        <source>The log of changes does not know {n} vectors.</source>
        <translation>Das Protokoll der Änderungen kennt {n} Vektoren nicht.</translation>
    </message>
    <message>
        <source>The counter of {name} is behind its rows.</source>
        <translation>Der Zähler von {name} hinkt hinterher.</translation>
    </message>
    <message>
        <source>{n} vectors of space {name} have values that are not finite.</source>
        <translation>{n} Vektoren des Raumes {name} haben Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The thumbnail {name} is damaged.</source>
        <translation>Das Vorschaubild {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>The thumbnail {name} is of a file that the library does not hold any more.</source>
        <translation>Das Vorschaubild {name} gehört zu einer Datei, die nicht mehr in der Bibliothek ist.</translation>
    </message>
    <message>
        <source>The adapter {path} does not have the sha256 that its card promises.</source>
        <translation>Die Brücke {path} hat nicht den sha256, den ihre Karte verspricht.</translation>
    </message>
    <message>
        <source>Fit it again.</source>
        <translation>Passen Sie sie neu an.</translation>
    </message>
    <message>
        <source>{n} vectors that were set aside do not have the length of their space.</source>
        <translation>{n} beiseitegelegte Vektoren haben nicht die Länge ihres Raumes.</translation>
    </message>
    <message>
        <source>The places of {n} pairs cannot be read.</source>
        <translation>Die Stellen von {n} Paaren lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The places of {n} segments cannot be read.</source>
        <translation>Die Stellen von {n} Abschnitten lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The facts about {n} contents cannot be read.</source>
        <translation>Was über {n} Inhalte bekannt ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The rules of {n} folders cannot be read.</source>
        <translation>Die Regeln von {n} Ordnern lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>looking for captions</source>
        <translation>sucht nach Beschreibungen</translation>
    </message>
    <message>
        <source>looking at neighbours</source>
        <translation>sieht Nachbarn an</translation>
    </message>
    <message>
        <source>placing points</source>
        <translation>setzt Punkte</translation>
    </message>
    <message>
        <source>fitting the bridge again</source>
        <translation>passt die Brücke noch einmal an</translation>
    </message>
    <message>
        <source>mapping vectors</source>
        <translation>bildet Vektoren ab</translation>
    </message>
    <message>
        <source>scorers judged</source>
        <translation>Bewertungen beurteilt</translation>
    </message>
    <message>
        <source>encoding {said}</source>
        <translation>berechnet: {said}</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>encoding captions</source>
        <translation>berechnet Beschreibungen</translation>
    </message>
    <message>
        <source>comparing with shuffled pairs</source>
        <translation>vergleicht mit gemischten Paaren</translation>
    </message>
    <message>
        <source>what both sides know</source>
        <translation>was beide Seiten wissen</translation>
    </message>
    <message>
        <source>looking through the bridge</source>
        <translation>sieht durch die Brücke</translation>
    </message>
    <message>
        <source>what to caption next</source>
        <translation>was als Nächstes zu beschreiben ist</translation>
    </message>
    <message>
        <source>drawing the learning curve</source>
        <translation>zeichnet die Lernkurve</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>zeichnet</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>scanning</source>
        <translation>sieht Ordner durch</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>liest ein</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>checking {plugin}</source>
        <translation>prüft {plugin}</translation>
    </message>
    <message>
        <source>fitting {method} on everything</source>
        <translation>passt {method} an alles an</translation>
    </message>
    <message>
        <source>comparing with the bridge in use</source>
        <translation>vergleicht mit der verwendeten Brücke</translation>
    </message>
    <message>
        <source>reading held-out pairs</source>
        <translation>liest zurückgehaltene Paare</translation>
    </message>
    <message>
        <source>held-out pairs</source>
        <translation>zurückgehaltene Paare</translation>
    </message>
    <message>
        <source>pairs left out of the fit</source>
        <translation>von der Anpassung ausgelassene Paare</translation>
    </message>
    <message>
        <source>reading files</source>
        <translation>liest Dateien</translation>
    </message>
    <message>
        <source>reading pairs</source>
        <translation>liest Paare</translation>
    </message>
    <message>
        <source>reading vectors</source>
        <translation>liest Vektoren</translation>
    </message>
    <message>
        <source>writing pairs</source>
        <translation>schreibt Paare</translation>
    </message>
    <message>
        <source>embedding with {model}</source>
        <translation>berechnet mit {model}</translation>
    </message>
    <message>
        <source>embedding a sample with {model}</source>
        <translation>berechnet eine Stichprobe mit {model}</translation>
    </message>
    <message>
        <source>preparing {what}</source>
        <translation>bereitet {what} vor</translation>
    </message>
    <message>
        <source>preparing the bridges</source>
        <translation>bereitet die Brücken vor</translation>
    </message>
    <message>
        <source>preparing features</source>
        <translation>bereitet Merkmale vor</translation>
    </message>
    <message>
        <source>choosing hyper-parameters</source>
        <translation>wählt Einstellungen des Verfahrens</translation>
    </message>
    <message>
        <source>choosing how to score</source>
        <translation>wählt die Bewertung</translation>
    </message>
    <message>
        <source>choosing the tempering</source>
        <translation>wählt die Dämpfung</translation>
    </message>
    <message>
        <source>choosing the ridge</source>
        <translation>wählt die Regularisierung</translation>
    </message>
    <message>
        <source>trying a second opinion</source>
        <translation>versucht eine zweite Meinung</translation>
    </message>
    <message>
        <source>training the second opinion</source>
        <translation>trainiert die zweite Meinung</translation>
    </message>
    <message>
        <source>training on folds</source>
        <translation>trainiert an Teilen</translation>
    </message>
    <message>
        <source>training on all pairs</source>
        <translation>trainiert an allen Paaren</translation>
    </message>
    <message>
        <source>canonical correlations</source>
        <translation>kanonische Korrelationen</translation>
    </message>
    <message>
        <source>judging held-out pairs</source>
        <translation>beurteilt zurückgehaltene Paare</translation>
    </message>
    <message>
        <source>fitting uncertainties</source>
        <translation>passt Unsicherheiten an</translation>
    </message>
    <message>
        <source>matching unpaired items</source>
        <translation>ordnet Dateien ohne Partner zu</translation>
    </message>
    <message>
        <source>fitting on pairs alone</source>
        <translation>passt nur an Paare an</translation>
    </message>
    <message>
        <source>trying maps between the encoders</source>
        <translation>versucht Abbildungen zwischen den Modellen</translation>
    </message>
    <message>
        <source>{method}, first fit</source>
        <translation>{method}, erste Anpassung</translation>
    </message>
    <message>
        <source>{method}, fit {n1} of {n2}</source>
        <translation>{method}, Anpassung {n1} von {n2}</translation>
    </message>
    <message>
        <source>fetching {what}</source>
        <translation>lädt {what}</translation>
    </message>
    <message>
        <source>fetching {what}, {n1} of {n2} MB</source>
        <translation>lädt {what}, {n1} von {n2} MB</translation>
    </message>
    <message>
        <source>finding what {name} needs</source>
        <translation>stellt fest, was {name} braucht</translation>
    </message>
    <message>
        <source>installing {name}</source>
        <translation>installiert {name}</translation>
    </message>
    <message>
        <source>fetching weights</source>
        <translation>lädt Modelldaten</translation>
    </message>
    <message>
        <source>looking at weights</source>
        <translation>sieht Modelldaten an</translation>
    </message>
    <message>
        <source>switching over</source>
        <translation>schaltet um</translation>
    </message>
    <message>
        <source>fetching the text model</source>
        <translation>lädt das Textmodell</translation>
    </message>
    <message>
        <source>fetching the CLAP model</source>
        <translation>lädt das CLAP-Modell</translation>
    </message>
    <message>
        <source>fetching the open_clip model</source>
        <translation>lädt das open_clip-Modell</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>left-over files</source>
        <translation>übrige Dateien</translation>
    </message>
    <message>
        <source>the thumbnails</source>
        <translation>die Vorschaubilder</translation>
    </message>
    <message>
        <source>the database: {n1} files, {n2} vectors</source>
        <translation>die Datenbank: {n1} Dateien, {n2} Vektoren</translation>
    </message>
    <message>
        <source>{n} adapters</source>
        <translation>{n} Brücken</translation>
    </message>
    <message>
        <source>{n} weight files</source>
        <translation>{n} Modelldateien</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>Everything goes on</source>
        <translation>Alles läuft weiter</translation>
    </message>
    <message>
        <source>Names and text only</source>
        <translation>Nur Namen und Text</translation>
    </message>
    <message>
        <source>Nothing goes on</source>
        <translation>Nichts läuft weiter</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Im Akkubetrieb</translation>
    </message>
    <message>
        <source>Names and text cost seconds a day; pictures and sound cost charge.</source>
        <translation>Namen und Text kosten Sekunden am Tag; Bilder und Töne kosten Akkuladung.</translation>
    </message>
    <message>
        <source>Stop when the charge is below</source>
        <translation>Anhalten, wenn die Ladung darunter fällt</translation>
    </message>
    <message>
        <source>Nothing goes on then until the computer is plugged in.</source>
        <translation>Danach läuft nichts weiter, bis der Computer am Netz ist.</translation>
    </message>
    <message>
        <source>Heavy work only at certain times</source>
        <translation>Aufwendige Arbeit nur zu bestimmten Zeiten</translation>
    </message>
    <message>
        <source>Names and text are always taken in; pictures, sound and films wait for their time.</source>
        <translation>Namen und Text werden immer aufgenommen; Bilder, Töne und Videos warten auf ihre Zeit.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Indexing takes this share of all processors at most, on average.</source>
        <translation>Die Indizierung nimmt im Mittel höchstens diesen Anteil aller Prozessoren.</translation>
    </message>
    <message>
        <source>Wait while other programs take more than</source>
        <translation>Warten, solange andere Programme mehr brauchen als</translation>
    </message>
    <message>
        <source>For a while at most, so that it is finished some day.</source>
        <translation>Höchstens eine Weile, damit sie irgendwann fertig wird.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Of the engine and its processes; heavy work waits above it.</source>
        <translation>Des Suchdienstes und seiner Prozesse; darüber wartet aufwendige Arbeit.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Grenze</translation>
    </message>
    <message>
        <source>Like other programs</source>
        <translation>Wie andere</translation>
    </message>
    <message>
        <source>Behind other programs</source>
        <translation>Hinter anderen</translation>
    </message>
    <message>
        <source>Only what nobody else wants</source>
        <translation>Nur im Leerlauf</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>How far indexing steps back behind other programs.</source>
        <translation>Wie weit die Indizierung hinter anderen Programmen zurücksteht.</translation>
    </message>
    <message>
        <source>A variable of the environment says so; it cannot be changed here.</source>
        <translation>Das legt eine Umgebungsvariable fest; hier lässt es sich nicht ändern.</translation>
    </message>
    <message>
        <source>The command that started the engine says so; it cannot be changed here.</source>
        <translation>Das legt der Befehl fest, der den Suchdienst gestartet hat; hier lässt es sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>EngineSupervisor</name>
    <message>
        <source>The engine takes too long to start.</source>
        <translation>Der Suchdienst braucht zu lange zum Starten.</translation>
    </message>
    <message>
        <source>The engine that runs is of another version. End it and try again.</source>
        <translation>Der laufende Suchdienst ist von einer anderen Version. Beenden Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The engine ended without a word.</source>
        <translation>Der Suchdienst hat sich ohne Meldung beendet.</translation>
    </message>
</context>
<context>
    <name>Extensions</name>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>{number} pictures/s</source>
        <translation>{number} Bilder/s</translation>
    </message>
    <message>
        <source>{number} passages/s</source>
        <translation>{number} Absätze/s</translation>
    </message>
    <message>
        <source>{number} sounds/s</source>
        <translation>{number} Töne/s</translation>
    </message>
    <message>
        <source>{number} pieces/s</source>
        <translation>{number} Teile/s</translation>
    </message>
    <message>
        <source>Understands: {kinds}</source>
        <translation>Versteht: {kinds}</translation>
    </message>
    <message>
        <source>Reads {patterns}</source>
        <translation>Liest {patterns}</translation>
    </message>
    <message>
        <source>Joins two models</source>
        <translation>Verbindet zwei Modelle</translation>
    </message>
    <message>
        <source>Corrects scores</source>
        <translation>Korrigiert Bewertungen</translation>
    </message>
    <message>
        <source>Looks at the first results again</source>
        <translation>Sieht die ersten Treffer noch einmal an</translation>
    </message>
    <message>
        <source>Finds nearest neighbours</source>
        <translation>Findet nächste Nachbarn</translation>
    </message>
    <message>
        <source>Its own, on top of Anyfind&apos;s packages</source>
        <translation>Eine eigene, auf den Paketen von Anyfind aufbauend</translation>
    </message>
    <message>
        <source>Its own, apart from Anyfind&apos;s packages</source>
        <translation>Eine eigene, getrennt von den Paketen von Anyfind</translation>
    </message>
    <message>
        <source>Among Anyfind&apos;s packages</source>
        <translation>Bei den Paketen von Anyfind</translation>
    </message>
    <message>
        <source>Not measured on this library yet.</source>
        <translation>An dieser Bibliothek noch nicht gemessen.</translation>
    </message>
    <message>
        <source>of {captions} descriptions have their file among the first ten of {pool}; guessing would find {chance}.</source>
        <translation>von {captions} Beschreibungen haben ihre Datei unter den ersten zehn von {pool}; Raten fände {chance}.</translation>
    </message>
    <message>
        <source>Cannot be known: no file of this library comes with words about it yet.</source>
        <translation>Nicht zu ermitteln: Noch zu keiner Datei dieser Bibliothek gibt es eine Beschreibung.</translation>
    </message>
    <message>
        <source>Cannot be known: it takes {least} described files held out for it, and there are {pool}.</source>
        <translation>Nicht zu ermitteln: Dazu braucht es {least} zurückgelegte Dateien mit Beschreibung; es gibt {pool}.</translation>
    </message>
    <message>
        <source>Cannot be known: no bridge from words leads to this model yet.</source>
        <translation>Nicht zu ermitteln: Noch führt keine Brücke von Wörtern zu diesem Modell.</translation>
    </message>
    <message>
        <source>Measured together with pictures and sounds.</source>
        <translation>Wird zusammen mit Bildern und Tönen gemessen.</translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation>Plugins und Modelle</translation>
    </message>
    <message numerus="yes">
        <source>failed on %n files</source>
        <translation>
            <numerusform>an %n Datei gescheitert</numerusform>
            <numerusform>an %n Dateien gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n beiseitegelegt</numerusform>
            <numerusform>%n beiseitegelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes at work</source>
        <translation>
            <numerusform>%n Prozess arbeitet</numerusform>
            <numerusform>%n Prozesse arbeiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtensionsSection</name>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation>Plugins und Modelle</translation>
    </message>
    <message>
        <source>Plugins read further kinds of files and bring models; models decide what is found.</source>
        <translation>Plugins lesen weitere Arten von Dateien und bringen Modelle mit; Modelle entscheiden, was gefunden wird.</translation>
    </message>
    <message>
        <source>Show plugins</source>
        <translation>Plugins anzeigen</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Modelle anzeigen</translation>
    </message>
    <message>
        <source>Add a plugin</source>
        <translation>Plugin hinzufügen</translation>
    </message>
    <message>
        <source>Undo the last change of plugins</source>
        <translation>Letzte Änderung an Plugins rückgängig machen</translation>
    </message>
    <message>
        <source>Fetch the models that the library needs</source>
        <translation>Modelle herunterladen, die die Bibliothek braucht</translation>
    </message>
    <message>
        <source>Measure the models in use</source>
        <translation>Verwendete Modelle messen</translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message numerus="yes">
        <source>Only {value}: %Ln results</source>
        <translation>
            <numerusform>Nur {value}: %Ln Treffer</numerusform>
            <numerusform>Nur {value}: %Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetsPanel</name>
    <message>
        <source>Narrow down</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Videos</translation>
    </message>
</context>
<context>
    <name>FailuresCard</name>
    <message>
        <source>Their names can be searched, what is in them not. They are tried again when they change.</source>
        <translation>Nach ihren Namen lässt sich suchen, nach ihrem Inhalt nicht. Wenn sie sich ändern, wird es erneut versucht.</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message>
        <source>Try the chosen again</source>
        <translation>Ausgewählte erneut versuchen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>{path} lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n Datei konnte nicht gelesen werden</numerusform>
            <numerusform>%n Dateien konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FileHandle</name>
    <message>
        <source>Drag this into another program</source>
        <translation>In ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>The file, to be dragged into another program</source>
        <translation>Die Datei, zum Ziehen in ein anderes Programm</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliches suchen</translation>
    </message>
</context>
<context>
    <name>FilesChip</name>
    <message numerus="yes">
        <source>%n chosen files</source>
        <translation>
            <numerusform>%n gewählte Datei</numerusform>
            <numerusform>%n gewählte Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these are searched. Delete removes it.</source>
        <translation>Nur diese werden durchsucht. Entf entfernt die Auswahl.</translation>
    </message>
    <message>
        <source>Only these files are searched; click to search all</source>
        <translation>Nur diese Dateien werden durchsucht; ein Klick sucht wieder in allen</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {what}</source>
        <translation>Filter: {what}</translation>
    </message>
    <message>
        <source>{filter}
Click to change it, Backspace to write on</source>
        <translation>{filter}
Zum Ändern klicken, zum Weiterschreiben Rücktaste</translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Leave these files out</source>
        <translation>Diese Dateien auslassen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{key}: not {value}</source>
        <translation>{key}: nicht {value}</translation>
    </message>
    <message>
        <source>{key}: {value}</source>
        <translation>{key}: {value}</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>films</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nahe</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>pictures, sounds, films, documents</source>
        <translation>Bilder, Töne, Videos, Dokumente</translation>
    </message>
    <message>
        <source>only below this folder</source>
        <translation>nur unterhalb dieses Ordners</translation>
    </message>
    <message>
        <source>a day, a month, a year, last week</source>
        <translation>ein Tag, ein Monat, ein Jahr, letzte Woche</translation>
    </message>
    <message>
        <source>from this date on</source>
        <translation>ab diesem Datum</translation>
    </message>
    <message>
        <source>until this date</source>
        <translation>bis zu diesem Datum</translation>
    </message>
    <message>
        <source>larger or smaller than this</source>
        <translation>größer oder kleiner als</translation>
    </message>
    <message>
        <source>the end of the file&apos;s name</source>
        <translation>das Ende des Dateinamens</translation>
    </message>
    <message>
        <source>in the file&apos;s name</source>
        <translation>im Dateinamen</translation>
    </message>
    <message>
        <source>in the camera&apos;s name</source>
        <translation>im Namen der Kamera</translation>
    </message>
    <message>
        <source>taken near a place</source>
        <translation>in der Nähe eines Ortes aufgenommen</translation>
    </message>
    <message>
        <source>text, place, date, camera, caption</source>
        <translation>Text, Ort, Datum, Kamera, Beschreibung</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>First run</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>more than {count} files</source>
        <translation>mehr als {count} Dateien</translation>
    </message>
    <message>
        <source>no files yet</source>
        <translation>noch keine Dateien</translation>
    </message>
</context>
<context>
    <name>FirstRunModels</name>
    <message>
        <source>{model} looks into pictures from now on.</source>
        <translation>{model} sieht ab jetzt in Bilder hinein.</translation>
    </message>
    <message>
        <source>Standard models</source>
        <translation>Standardmodelle</translation>
    </message>
    <message>
        <source>All models are on this computer.</source>
        <translation>Alle Modelle sind auf diesem Computer.</translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation>Es ist auf diesem Computer.</translation>
    </message>
    <message>
        <source>{kind}: {model}</source>
        <translation>{kind}: {model}</translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message>
        <source>Fit a bridge on your own files</source>
        <translation>Brücke an Ihre eigenen Dateien anpassen</translation>
    </message>
    <message>
        <source>Choose the best one by trying (recommended)</source>
        <translation>Die beste durch Ausprobieren wählen (empfohlen)</translation>
    </message>
    <message>
        <source>Words with</source>
        <translation>Wörter mit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Time at most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Fitting a bridge</source>
        <translation>Brücke wird angepasst</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{kind}: {count} pairs count</source>
        <translation>{kind}: {count} Paare zählen</translation>
    </message>
    <message>
        <source>There are no pairs yet: let them be collected from your files below, or write some under “Caption next”.</source>
        <translation>Es gibt noch keine Paare: Lassen Sie sie unten aus Ihren Dateien sammeln, oder schreiben Sie welche unter „Beschreiben“.</translation>
    </message>
    <message>
        <source>{used} pairs of words and files count, {held} of them only to measure with. A bridge that is no better than the one in use is not installed when the method is chosen by trying.</source>
        <translation>{used} Paare aus Wörtern und Dateien zählen, {held} davon nur zum Messen. Wird das Verfahren durch Ausprobieren gewählt, so wird eine Brücke nur eingerichtet, wenn sie besser ist als die verwendete.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was good enough to be installed.</source>
        <translation>Nichts war gut genug, um eingerichtet zu werden.</translation>
    </message>
    <message>
        <source>“{name}” is fitted, and searches go through it from now on.</source>
        <translation>„{name}“ ist angepasst; von nun an wird darüber gesucht.</translation>
    </message>
    <message>
        <source>It finds {gap} points more than {other}, on {what}.</source>
        <translation>Sie findet {gap} Punkte mehr als {other}, an {what}.</translation>
    </message>
    <message>
        <source>The fit is over</source>
        <translation>Die Anpassung ist beendet</translation>
    </message>
    <message>
        <source>There is a bridge of this name.</source>
        <translation>Es gibt bereits eine Brücke dieses Namens.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Indexed</source>
        <translation>Indiziert</translation>
    </message>
    <message>
        <source>What can be done with “{folder}”</source>
        <translation>Was sich mit „{folder}“ tun lässt</translation>
    </message>
    <message>
        <source>More (Menu key); Del removes the folder</source>
        <translation>Mehr (Menütaste); Entf entfernt den Ordner</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Jetzt nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>What is left out…</source>
        <translation>Was ausgelassen wird…</translation>
    </message>
    <message>
        <source>It lies elsewhere now…</source>
        <translation>Er liegt jetzt woanders…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>What this folder leaves out: one pattern a line, as in .gitignore. For example: *.tmp for all such files, node_modules/ for all such folders, /Private/ for one folder at the top, !keep.tmp for an exception.</source>
        <translation>Was dieser Ordner auslässt: ein Muster pro Zeile, wie in .gitignore. Zum Beispiel: *.tmp für alle solchen Dateien, node_modules/ für alle solchen Ordner, /Privat/ für einen Ordner ganz oben, !wichtig.tmp für eine Ausnahme.</translation>
    </message>
    <message>
        <source>Patterns of what is left out, one a line</source>
        <translation>Muster für das, was ausgelassen wird, eines pro Zeile</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save what is left out</source>
        <translation>Speichern, was ausgelassen wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the patterns as they are</source>
        <translation>Die Muster lassen, wie sie sind</translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message>
        <source>Find a folder by its name</source>
        <translation>Einen Ordner nach seinem Namen finden</translation>
    </message>
    <message>
        <source>No folder has these letters in its name.</source>
        <translation>Kein Ordner hat diese Buchstaben in seinem Namen.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Show more folders</source>
        <translation>Mehr Ordner anzeigen</translation>
    </message>
    <message>
        <source>There is no folder in the library yet.</source>
        <translation>In der Bibliothek ist noch kein Ordner.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>{path} lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Where does “{path}” lie now?</source>
        <translation>Wo liegt „{path}“ jetzt?</translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} Dateien</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Looking through it…</source>
        <translation>Wird durchgesehen…</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>The same bytes</source>
        <translation>Genau gleich</translation>
    </message>
    <message>
        <source>The same content</source>
        <translation>Gleicher Inhalt</translation>
    </message>
    <message>
        <source>The same scene</source>
        <translation>Dieselbe Szene</translation>
    </message>
    <message>
        <source>{kind} · {files} · {size} in copies</source>
        <translation>{kind} · {files} · {size} in Kopien</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Speak no more of the copies of {name}</source>
        <translation>Kopien von {name} nicht mehr anzeigen</translation>
    </message>
    <message>
        <source>Speak no more of these as copies of each other</source>
        <translation>Diese nicht mehr als Kopien voneinander anzeigen</translation>
    </message>
    <message>
        <source>And {files} more.</source>
        <translation>Und noch {files}.</translation>
    </message>
    <message>
        <source>{width} by {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Show {path} in the file manager</source>
        <translation>{path} im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>{path} lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <source>How often items are found</source>
        <translation>Wie oft etwas gefunden wird</translation>
    </message>
    <message>
        <source>{count} items are never found; the most frequent one is found {most} times.</source>
        <translation>{count} werden nie gefunden; am häufigsten wird eines {most} Mal gefunden.</translation>
    </message>
    <message>
        <source>times among the first ten</source>
        <translation>Mal unter den ersten zehn</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forget all for good</source>
        <translation>Alle endgültig vergessen</translation>
    </message>
    <message>
        <source>They stay in the library on this computer</source>
        <translation>Sie bleiben in der Bibliothek auf diesem Computer</translation>
    </message>
    <message>
        <source>Remember what was searched</source>
        <translation>Merken, was gesucht wurde</translation>
    </message>
    <message>
        <source>Searches so far</source>
        <translation>Bisherige Suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n searches are remembered.</source>
        <translation>
            <numerusform>%n Suche ist gemerkt.</numerusform>
            <numerusform>%n Suchen sind gemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
</context>
<context>
    <name>IndexingCard</name>
    <message>
        <source>Indexing</source>
        <translation>Indizierung</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>1 Stunde anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause until I resume it (Ctrl+P)</source>
        <translation>Anhalten, bis ich sie fortsetze (Strg+P)</translation>
    </message>
    <message>
        <source>Pause indexing until I resume it</source>
        <translation>Indizierung anhalten, bis ich sie fortsetze</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Indizierung fortsetzen</translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation>Trotzdem jetzt indizieren</translation>
    </message>
    <message>
        <source>Also on battery, under load and outside of the time window</source>
        <translation>Auch im Akkubetrieb, unter Last und außerhalb der erlaubten Zeit</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>Der Suchdienst läuft nicht.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Names and text can be searched already. {rate} files a second of late.</source>
        <translation>Namen und Text lassen sich bereits durchsuchen. Zuletzt {rate} Dateien pro Sekunde.</translation>
    </message>
    <message>
        <source>Names and text can be searched already.</source>
        <translation>Namen und Text lassen sich bereits durchsuchen.</translation>
    </message>
    <message>
        <source>Names can be searched meanwhile. It goes on by itself as soon as it may.</source>
        <translation>Namen lassen sich unterdessen durchsuchen. Es geht von selbst weiter, sobald es darf.</translation>
    </message>
    <message>
        <source>Changes of files are noticed by themselves.</source>
        <translation>Änderungen an Dateien werden von selbst bemerkt.</translation>
    </message>
</context>
<context>
    <name>InstallBar</name>
    <message>
        <source>Add a plugin</source>
        <translation>Plugin hinzufügen</translation>
    </message>
    <message>
        <source>Name on the package index, such as acme-mesh</source>
        <translation>Name im Paketverzeichnis, etwa acme-mesh</translation>
    </message>
    <message>
        <source>Plugin to add: a name on the package index, a wheel or a folder</source>
        <translation>Plugin zum Hinzufügen: ein Name im Paketverzeichnis, ein Wheel oder ein Ordner</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Wheel…</source>
        <translation>Wheel…</translation>
    </message>
    <message>
        <source>Choose a wheel</source>
        <translation>Wheel auswählen</translation>
    </message>
    <message>
        <source>Choose a wheel on this computer; or drop one here</source>
        <translation>Wheel auf diesem Computer auswählen; oder hier ablegen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Choose a folder of wheels</source>
        <translation>Ordner mit Wheels auswählen</translation>
    </message>
    <message>
        <source>Choose a folder of wheels, such as on a stick: nothing is fetched then</source>
        <translation>Ordner mit Wheels auswählen, etwa auf einem USB-Stick: Dann wird nichts heruntergeladen</translation>
    </message>
    <message>
        <source>You see what it asks for before anything is installed or run. Wheels can also be dropped here.</source>
        <translation>Sie sehen, was es verlangt, bevor etwas installiert oder ausgeführt wird. Wheels lassen sich auch hier ablegen.</translation>
    </message>
    <message>
        <source>Wheels (*.whl)</source>
        <translation>Wheels (*.whl)</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation>Es wurde unterbrochen, weil der Suchdienst beendet wurde.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Es ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>Es gibt bereits eine gespeicherte Suche „{name}“.</translation>
    </message>
    <message>
        <source>A search by something pasted or recorded cannot be kept.</source>
        <translation>Eine Suche mit etwas Eingefügtem oder Aufgenommenem lässt sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>Save the search “{name}”</source>
        <translation>Suche „{name}“ speichern</translation>
    </message>
    <message>
        <source>The search “{name}” was saved.</source>
        <translation>Die Suche „{name}“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>Remove the saved search “{name}”</source>
        <translation>Gespeicherte Suche „{name}“ entfernen</translation>
    </message>
    <message>
        <source>The saved search “{name}” was removed.</source>
        <translation>Die gespeicherte Suche „{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Rename the saved search “{name}”</source>
        <translation>Gespeicherte Suche „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>The saved search “{name}” was renamed.</source>
        <translation>Die gespeicherte Suche „{name}“ wurde umbenannt.</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>It changes when Anyfind is started again.</source>
        <translation>Sie ändert sich beim nächsten Start von Anyfind.</translation>
    </message>
    <message>
        <source>Words of the engine, such as reasons for failures, stay English.</source>
        <translation>Texte des Suchdienstes, etwa Gründe für Fehler, bleiben englisch.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the colours show</source>
        <translation>Was die Farben zeigen</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>Von {least} bis {most}.</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Loudness</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>LibraryChanges</name>
    <message>
        <source>Remove the folder “{folder}”</source>
        <translation>Ordner „{folder}“ entfernen</translation>
    </message>
    <message>
        <source>Change what “{folder}” leaves out</source>
        <translation>Ändern, was „{folder}“ auslässt</translation>
    </message>
    <message>
        <source>The folder “{folder}” was added.</source>
        <translation>Der Ordner „{folder}“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The folder “{folder}” was removed.</source>
        <translation>Der Ordner „{folder}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>What “{folder}” leaves out was changed.</source>
        <translation>Was „{folder}“ auslässt, wurde geändert.</translation>
    </message>
    <message>
        <source>Add the folder “{folder}”</source>
        <translation>Ordner „{folder}“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>LibraryPart</name>
    <message>
        <source>Quit, and end the engine</source>
        <translation>Beenden, auch den Suchdienst</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Files stay where they are; nothing leaves this computer.</source>
        <translation>Die Dateien bleiben, wo sie sind; nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>Nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Look through all folders now</source>
        <translation>Alle Ordner jetzt durchsehen</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder (Ctrl+O); or drop one on the window</source>
        <translation>Ordner hinzufügen (Strg+O); oder auf dem Fenster ablegen</translation>
    </message>
    <message>
        <source>How much of the computer indexing takes</source>
        <translation>Wie viel vom Computer die Indizierung nimmt</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation>Kopien von Dateien</translation>
    </message>
    <message>
        <source>Look for changes in all folders</source>
        <translation>In allen Ordnern nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Pause indexing for an hour</source>
        <translation>Indizierung 1 Stunde anhalten</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Duplikate suchen</translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation>Trotzdem jetzt indizieren</translation>
    </message>
    <message>
        <source>Try all files again that could not be read</source>
        <translation>Alle Dateien erneut versuchen, die nicht gelesen werden konnten</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Damaged, locked, or not what the name says</source>
        <translation>Beschädigt, gesperrt oder nicht das, was der Name sagt</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Not allowed to be read</source>
        <translation>Lesen nicht erlaubt</translation>
    </message>
    <message>
        <source>The disk did not give it out</source>
        <translation>Der Datenträger hat sie nicht herausgegeben</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>Zu groß für den Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Hat zu lange gedauert</translation>
    </message>
    <message>
        <source>Its reader came down</source>
        <translation>Ihr Leseprogramm ist abgestürzt</translation>
    </message>
    <message>
        <source>Its reader gave no sense</source>
        <translation>Ihr Leseprogramm hat nichts Brauchbares geliefert</translation>
    </message>
    <message>
        <source>Its plugin is switched off</source>
        <translation>Ihr Plugin ist ausgeschaltet</translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation>Ein Modell fehlt</translation>
    </message>
    <message>
        <source>A model could not make sense of it</source>
        <translation>Ein Modell konnte nichts damit anfangen</translation>
    </message>
    <message>
        <source>1 could not be read</source>
        <translation>1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation>{count} konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>1 rule of what is left out</source>
        <translation>1 Regel zum Auslassen</translation>
    </message>
    <message>
        <source>{count} rules of what is left out</source>
        <translation>{count} Regeln zum Auslassen</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>Wird durchgesehen</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Indexing · {percent}</source>
        <translation>Wird indiziert · {percent}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>The engine is being started.</source>
        <translation>Der Suchdienst wird gestartet.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Was suchen Sie?</translation>
    </message>
    <message>
        <source>Type what is in it, or paste or drop a picture of it.</source>
        <translation>Schreiben Sie, was darin vorkommt, oder fügen Sie ein Bild davon ein oder legen Sie es hier ab.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Show the nearest</source>
        <translation>Das Nächstliegende zeigen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>The map is being made</source>
        <translation>Die Karte wird erstellt</translation>
    </message>
    <message>
        <source>How far the map is</source>
        <translation>Fortschritt der Karte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave off making the map</source>
        <translation>Erstellen der Karte abbrechen</translation>
    </message>
    <message>
        <source>Files that are alike find each other.</source>
        <translation>Ähnliche Dateien finden zueinander.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>The engine&apos;s answer is no map.</source>
        <translation>Die Antwort des Suchdienstes ist keine Karte.</translation>
    </message>
    <message>
        <source>Of a file&apos;s ten nearest, {kept} are also among its ten nearest here: a plane has no room for all.</source>
        <translation>Von den zehn nächsten einer Datei sind {kept} auch hier unter den zehn nächsten: Eine Ebene hat nicht für alle Platz.</translation>
    </message>
    <message>
        <source>fits little</source>
        <translation>passt kaum</translation>
    </message>
    <message>
        <source>fits well</source>
        <translation>passt gut</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Often found</source>
        <translation>Häufig</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>How much each file is like the ten that are nearest to it.</source>
        <translation>Wie ähnlich jede Datei den zehn ist, die ihr am nächsten sind.</translation>
    </message>
    <message>
        <source>How often each file is among the ten nearest of other files.</source>
        <translation>Wie oft jede Datei unter den zehn nächsten anderer Dateien ist.</translation>
    </message>
    <message>
        <source>When each file was changed.</source>
        <translation>Wann jede Datei geändert wurde.</translation>
    </message>
    <message>
        <source>How well each file fits some words.</source>
        <translation>Wie gut jede Datei zu Wörtern passt.</translation>
    </message>
    <message>
        <source>How typical a file is</source>
        <translation>Wie typisch eine Datei ist</translation>
    </message>
    <message>
        <source>How often a file is near others</source>
        <translation>Wie oft eine Datei anderen nahe ist</translation>
    </message>
    <message>
        <source>When a file was changed</source>
        <translation>Wann eine Datei geändert wurde</translation>
    </message>
    <message>
        <source>How well a file fits “{words}”</source>
        <translation>Wie gut eine Datei zu „{words}“ passt</translation>
    </message>
    <message>
        <source>With so few files that is a rough number.</source>
        <translation>Bei so wenigen Dateien ist das eine grobe Zahl.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>one of a kind</source>
        <translation>einzigartig</translation>
    </message>
    <message>
        <source>like many others</source>
        <translation>wie viele andere</translation>
    </message>
    <message>
        <source>seldom</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>often</source>
        <translation>oft</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Auf der Karte finden</translation>
    </message>
    <message>
        <source>Draw around files</source>
        <translation>Dateien umranden</translation>
    </message>
    <message>
        <source>Pictures on the map</source>
        <translation>Bilder auf der Karte</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>Weiter weg (-)</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>Näher heran (+)</translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation>Ganze Karte (0)</translation>
    </message>
    <message>
        <source>Words that files are coloured by, then Enter</source>
        <translation>Wörter, nach denen Dateien gefärbt werden, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Files on the map: {kind}</source>
        <translation>Dateien auf der Karte: {kind}</translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>{path} lässt sich nicht anzeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paths are in the clipboard.</source>
        <translation>
            <numerusform>%Ln Pfad ist in der Zwischenablage.</numerusform>
            <numerusform>%Ln Pfade sind in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliches suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>This file is not on this map.</source>
        <translation>Diese Datei ist nicht auf dieser Karte.</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>{name}: {number}</translation>
    </message>
    <message>
        <source>{number} (estimated)</source>
        <translation>{number} (geschätzt)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation>
            <numerusform>%Ln Datei ausgewählt</numerusform>
            <numerusform>%Ln Dateien ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>At {name}</source>
        <translation>Bei {name}</translation>
    </message>
</context>
<context>
    <name>MapLocating</name>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <source>Your library as a map</source>
        <translation>Ihre Bibliothek als Karte</translation>
    </message>
    <message>
        <source>Every file becomes a point, and what looks alike lies together. Making the map takes from some seconds to a few minutes; you can go on working meanwhile.</source>
        <translation>Jede Datei wird zu einem Punkt, und Ähnliches liegt beieinander. Die Karte zu erstellen dauert einige Sekunden bis wenige Minuten; Sie können unterdessen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>Karte erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>The map has to be made anew</source>
        <translation>Die Karte muss neu erstellt werden</translation>
    </message>
    <message>
        <source>The map is ready</source>
        <translation>Die Karte ist fertig</translation>
    </message>
    <message>
        <source>Your library can be seen as a map now.</source>
        <translation>Ihre Bibliothek lässt sich jetzt als Karte ansehen.</translation>
    </message>
    <message>
        <source>There is no map yet</source>
        <translation>Es gibt noch keine Karte</translation>
    </message>
    <message>
        <source>Making it was left off.</source>
        <translation>Das Erstellen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing on this map fits “{words}”.</source>
        <translation>Nichts auf dieser Karte passt zu „{words}“.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Draw around files on the map</source>
        <translation>Dateien auf der Karte umranden</translation>
    </message>
    <message>
        <source>Show or hide pictures on the map</source>
        <translation>Bilder auf der Karte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show the chosen files as results</source>
        <translation>Ausgewählte Dateien als Treffer zeigen</translation>
    </message>
    <message>
        <source>Copy the paths of the chosen files</source>
        <translation>Pfade der ausgewählten Dateien kopieren</translation>
    </message>
    <message>
        <source>Search more like the file on the map</source>
        <translation>Ähnliches wie die Datei auf der Karte suchen</translation>
    </message>
    <message>
        <source>Update the map</source>
        <translation>Karte aktualisieren</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>MediaStage</name>
    <message>
        <source>Picture of the film</source>
        <translation>Bild des Videos</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause (P)</source>
        <translation>Abspielen oder Pause (P)</translation>
    </message>
    <message>
        <source>Five seconds back</source>
        <translation>Fünf Sekunden zurück</translation>
    </message>
    <message>
        <source>Five seconds back (J)</source>
        <translation>Fünf Sekunden zurück (J)</translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation>Fünf Sekunden vor</translation>
    </message>
    <message>
        <source>Five seconds on (L)</source>
        <translation>Fünf Sekunden vor (L)</translation>
    </message>
    <message>
        <source>The folder of this file cannot be reached now, so it cannot be played.</source>
        <translation>Der Ordner dieser Datei ist gerade nicht erreichbar; sie lässt sich deshalb nicht abspielen.</translation>
    </message>
    <message>
        <source>This computer has no sound output, so nothing can be heard.</source>
        <translation>Dieser Computer hat keine Tonausgabe; deshalb ist nichts zu hören.</translation>
    </message>
    <message>
        <source>{place} of {length}</source>
        <translation>{place} von {length}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Sound and film cannot be played here, because a library of the system is missing: {reason}</source>
        <translation>Ton und Video lassen sich hier nicht abspielen, weil eine Systembibliothek fehlt: {reason}</translation>
    </message>
    <message>
        <source>This kind of recording cannot be played here. “Open” plays it with another program.</source>
        <translation>Diese Art von Aufnahme lässt sich hier nicht abspielen. „Öffnen“ spielt sie mit einem anderen Programm ab.</translation>
    </message>
    <message>
        <source>The file cannot be played: {reason}</source>
        <translation>Die Datei lässt sich nicht abspielen: {reason}</translation>
    </message>
</context>
<context>
    <name>Microphone</name>
    <message>
        <source>Sounds cannot be recorded on this computer: {reason}</source>
        <translation>Auf diesem Computer lässt sich kein Ton aufnehmen: {reason}</translation>
    </message>
    <message>
        <source>There is no microphone on this computer.</source>
        <translation>Dieser Computer hat kein Mikrofon.</translation>
    </message>
    <message>
        <source>The microphone cannot be used now.</source>
        <translation>Das Mikrofon lässt sich gerade nicht verwenden.</translation>
    </message>
</context>
<context>
    <name>ModelFlow</name>
    <message>
        <source>{model} has embedded all {modality} anew.</source>
        <translation>{model} hat neu berechnet: {modality}.</translation>
    </message>
    <message>
        <source>Switch of models done</source>
        <translation>Modellwechsel abgeschlossen</translation>
    </message>
    <message>
        <source>Fetching {model}</source>
        <translation>{model} wird heruntergeladen</translation>
    </message>
    <message>
        <source>{model} is on this computer now.</source>
        <translation>{model} ist jetzt auf diesem Computer.</translation>
    </message>
    <message>
        <source>All models that the library needs are on this computer.</source>
        <translation>Alle Modelle, die die Bibliothek braucht, sind auf diesem Computer.</translation>
    </message>
    <message>
        <source>Fetching models</source>
        <translation>Modelle werden heruntergeladen</translation>
    </message>
    <message>
        <source>Measuring {model}</source>
        <translation>{model} wird gemessen</translation>
    </message>
    <message>
        <source>{model} is measured: {pace}.</source>
        <translation>{model} ist gemessen: {pace}.</translation>
    </message>
    <message>
        <source>Switching {modality} to {model}</source>
        <translation>{modality}: Wechsel zu {model}</translation>
    </message>
    <message>
        <source>{model} answers from now on; files are embedded anew in the background.</source>
        <translation>Von nun an antwortet {model}; die Dateien werden im Hintergrund neu berechnet.</translation>
    </message>
    <message>
        <source>{model} serves from now on; nothing was embedded before.</source>
        <translation>Von nun an dient {model}; vorher war nichts berechnet.</translation>
    </message>
    <message>
        <source>The switch is paused; searches answer as before.</source>
        <translation>Der Wechsel ist angehalten; Suchen laufen wie zuvor.</translation>
    </message>
    <message>
        <source>The switch goes on.</source>
        <translation>Der Wechsel geht weiter.</translation>
    </message>
    <message>
        <source>The old model answers again.</source>
        <translation>Das alte Modell antwortet wieder.</translation>
    </message>
    <message>
        <source>The switch is finished; the old vectors are gone.</source>
        <translation>Der Wechsel ist abgeschlossen; die alten Vektoren sind gelöscht.</translation>
    </message>
    <message>
        <source>Something else is going on with models; wait until it is done.</source>
        <translation>Mit den Modellen geschieht gerade etwas anderes; warten Sie, bis es fertig ist.</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed on this computer</source>
        <translation>Tempo auf diesem Computer</translation>
    </message>
    <message>
        <source>Finds by words</source>
        <translation>Findet nach Wörtern</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Embed some files of this library and see how fast it is and what words find</source>
        <translation>Einige Dateien dieser Bibliothek berechnen, um zu sehen, wie schnell es ist und was Wörter finden</translation>
    </message>
    <message>
        <source>Switch to it…</source>
        <translation>Dazu wechseln…</translation>
    </message>
    <message>
        <source>Fetch {model}</source>
        <translation>{model} herunterladen</translation>
    </message>
    <message>
        <source>Measure {model}</source>
        <translation>{model} messen</translation>
    </message>
    <message>
        <source>Switch to {model}</source>
        <translation>Zu {model} wechseln</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen…</translation>
    </message>
    <message numerus="yes">
        <source>%n vectors in this library</source>
        <translation>
            <numerusform>%n Vektor in dieser Bibliothek</numerusform>
            <numerusform>%n Vektoren in dieser Bibliothek</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} numbers a piece</source>
        <translation>je {count} Zahlen</translation>
    </message>
    <message>
        <source>Runs a model that you choose</source>
        <translation>Führt ein Modell Ihrer Wahl aus</translation>
    </message>
    <message>
        <source>Needs no weights</source>
        <translation>Braucht keine Modelldaten</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>noch nicht heruntergeladen</translation>
    </message>
    <message>
        <source>Not measured here yet.</source>
        <translation>Hier noch nicht gemessen.</translation>
    </message>
    <message>
        <source>measured on {day}; ready after {seconds} s</source>
        <translation>gemessen am {day}; nach {seconds} s bereit</translation>
    </message>
</context>
<context>
    <name>ModelSteps</name>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation>Das Holen der Modelle wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>Which models shall look into files?</source>
        <translation>Welche Modelle sollen in die Dateien hineinsehen?</translation>
    </message>
    <message>
        <source>Standard models</source>
        <translation>Standardmodelle</translation>
    </message>
    <message>
        <source>None for now: names and words of texts only</source>
        <translation>Vorerst keine: nur Namen und Wörter in Texten</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a folder with standard models</source>
        <translation>Einen Ordner mit Standardmodellen wählen</translation>
    </message>
    <message>
        <source>Standard models from a folder, without a network</source>
        <translation>Standardmodelle aus einem Ordner, ohne Netz</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Alle ansehen</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>Alle Modelle ansehen</translation>
    </message>
    <message>
        <source>All models, with their licences</source>
        <translation>Alle Modelle, mit ihren Lizenzen</translation>
    </message>
    <message>
        <source>They can be changed at any time.</source>
        <translation>Sie lassen sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>Standard models · {size} are fetched once</source>
        <translation>Standardmodelle · {size} werden einmal geholt</translation>
    </message>
    <message>
        <source>Standard models, which are on this computer already</source>
        <translation>Standardmodelle, die schon auf diesem Computer sind</translation>
    </message>
    <message>
        <source>{kind}: {model}, larger and better · {size} more</source>
        <translation>{kind}: {model}, größer und besser · {size} mehr</translation>
    </message>
    <message>
        <source>{kind}: {model}, larger and better, on this computer already</source>
        <translation>{kind}: {model}, größer und besser, schon auf diesem Computer</translation>
    </message>
    <message>
        <source>{kind}: a model in a folder…</source>
        <translation>{kind}: ein Modell in einem Ordner…</translation>
    </message>
    <message>
        <source>{kind}: the model in {path}</source>
        <translation>{kind}: das Modell in {path}</translation>
    </message>
    <message>
        <source>Folder with a model for pictures, as open_clip writes it</source>
        <translation>Ordner mit einem Modell für Bilder, wie open_clip es schreibt</translation>
    </message>
    <message>
        <source>Folder with models, as “anyfind models bundle” writes it</source>
        <translation>Ordner mit Modellen, wie „anyfind models bundle“ ihn schreibt</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Measure the models in use</source>
        <translation>Verwendete Modelle messen</translation>
    </message>
    <message>
        <source>Speed and quality are measured on your own files and this computer. “Finds by words” says how many of the descriptions that your files come with have their file among the first ten.</source>
        <translation>Tempo und Güte werden an Ihren eigenen Dateien und auf diesem Computer gemessen. „Findet nach Wörtern“ sagt, wie viele der Beschreibungen, die es zu Ihren Dateien gibt, ihre Datei unter den ersten zehn haben.</translation>
    </message>
    <message>
        <source>First finish the switch above, or roll it back.</source>
        <translation>Schließen Sie zuerst den Wechsel oben ab, oder machen Sie ihn rückgängig.</translation>
    </message>
    <message>
        <source>Readers with models of their own</source>
        <translation>Leseprogramme mit eigenen Modellen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NullPlot</name>
    <message>
        <source>Similarities against shuffled pairs</source>
        <translation>Ähnlichkeiten gegen gemischte Paare</translation>
    </message>
    <message>
        <source>{name} is {value}; chance gives at most {threshold}.</source>
        <translation>{name} ist {value}; Zufall ergibt höchstens {threshold}.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the map</source>
        <translation>Überblick über die Karte</translation>
    </message>
    <message>
        <source>Go to another part of the map</source>
        <translation>Zu einem anderen Teil der Karte gehen</translation>
    </message>
</context>
<context>
    <name>PageStage</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Update the map</source>
        <translation>Karte aktualisieren</translation>
    </message>
    <message>
        <source>How to get about</source>
        <translation>So bewegen Sie sich</translation>
    </message>
    <message>
        <source>Turn the wheel to come closer, drag to move. Click a file to see what is like it. Drag with Shift held to draw around files, with Ctrl, too, for a rectangle.</source>
        <translation>Drehen Sie das Mausrad, um näher zu kommen, ziehen Sie, um zu verschieben. Klicken Sie auf eine Datei, um Ähnliches zu sehen. Ziehen mit Umschalt umrandet Dateien, mit Strg dazu als Rechteck.</translation>
    </message>
    <message>
        <source>By keyboard: arrows move, + and - zoom, 0 shows everything, Ctrl and an arrow goes to the next file, Enter opens it. Shift and arrows draw a rectangle, which Enter chooses.</source>
        <translation>Mit der Tastatur: Pfeiltasten verschieben, + und - zoomen, 0 zeigt alles, Strg mit Pfeiltaste geht zur nächsten Datei, die Eingabetaste öffnet sie. Umschalt mit Pfeiltasten zieht ein Rechteck auf, das die Eingabetaste auswählt.</translation>
    </message>
    <message>
        <source>Search more like this</source>
        <translation>Ähnliches suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Most like it</source>
        <translation>Am ähnlichsten</translation>
    </message>
    <message>
        <source>Show these as results</source>
        <translation>Als Treffer zeigen</translation>
    </message>
    <message>
        <source>Copy their paths</source>
        <translation>Pfade kopieren</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files came after the map was made: their places are right, their colours estimated.</source>
        <translation>
            <numerusform>%Ln Datei kam nach dem Erstellen der Karte hinzu: Ihr Platz stimmt, ihre Farbe ist geschätzt.</numerusform>
            <numerusform>%Ln Dateien kamen nach dem Erstellen der Karte hinzu: Ihre Plätze stimmen, ihre Farben sind geschätzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation>
            <numerusform>%Ln Datei ausgewählt</numerusform>
            <numerusform>%Ln Dateien ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartChip</name>
    <message>
        <source>Part of {name}</source>
        <translation>Ausschnitt von {name}</translation>
    </message>
    <message>
        <source>Not like {name}</source>
        <translation>Nicht wie {name}</translation>
    </message>
    <message>
        <source>Like {name}</source>
        <translation>Wie {name}</translation>
    </message>
    <message>
        <source>{name}, weight {weight}</source>
        <translation>{name}, Gewicht {weight}</translation>
    </message>
    <message>
        <source>{name}
Click to weigh it, + and - for more and less</source>
        <translation>{name}
Zum Gewichten klicken, + und - für mehr und weniger</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>How {name} is searched by</source>
        <translation>Wie mit {name} gesucht wird</translation>
    </message>
    <message>
        <source>Drag a rectangle to search by that part of the picture.</source>
        <translation>Ziehen Sie ein Rechteck auf, um mit diesem Ausschnitt des Bildes zu suchen.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Search by all of the picture again</source>
        <translation>Wieder mit dem ganzen Bild suchen</translation>
    </message>
    <message>
        <source>Like this</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>Nicht ähnlich</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>This part of the picture is searched by.</source>
        <translation>Mit diesem Ausschnitt des Bildes wird gesucht.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture of {name}</source>
        <translation>Bild von {name}</translation>
    </message>
</context>
<context>
    <name>PictureFetcher</name>
    <message>
        <source>The picture cannot be read.</source>
        <translation>Das Bild lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>PictureStage</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture {name}</source>
        <translation>Bild {name}</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>There is nothing to hear sounds with on this computer.</source>
        <translation>Dieser Computer hat keine Tonausgabe.</translation>
    </message>
    <message>
        <source>Sounds cannot be played here: a library of the system is missing. Open the file instead.</source>
        <translation>Töne lassen sich hier nicht abspielen: Eine Systembibliothek fehlt. Öffnen Sie stattdessen die Datei.</translation>
    </message>
    <message>
        <source>This sound cannot be played. Open it in its own program instead.</source>
        <translation>Dieser Ton lässt sich nicht abspielen. Öffnen Sie ihn stattdessen in seinem eigenen Programm.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PluginFlow</name>
    <message>
        <source>Switch on {plugin}</source>
        <translation>{plugin} einschalten</translation>
    </message>
    <message>
        <source>{plugin} was switched on.</source>
        <translation>{plugin} wurde eingeschaltet.</translation>
    </message>
    <message>
        <source>Switch off {plugin}</source>
        <translation>{plugin} ausschalten</translation>
    </message>
    <message>
        <source>{plugin} was switched off.</source>
        <translation>{plugin} wurde ausgeschaltet.</translation>
    </message>
    <message>
        <source>Finding out what it brings</source>
        <translation>Ermitteln, was es enthält</translation>
    </message>
    <message>
        <source>Installing {name} {version}</source>
        <translation>{name} {version} wird installiert</translation>
    </message>
    <message>
        <source>{name} {version} is installed; it passed {passed} checks.</source>
        <translation>{name} {version} ist installiert; es hat {passed} Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>{name} is updated to {version}; it passed {passed} checks.</source>
        <translation>{name} ist auf {version} aktualisiert; es hat {passed} Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>{plugin} is still switched off: {reason}</source>
        <translation>{plugin} ist noch ausgeschaltet: {reason}</translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation>{name} installieren</translation>
    </message>
    <message>
        <source>{name} was installed.</source>
        <translation>{name} wurde installiert.</translation>
    </message>
    <message>
        <source>Plugin installed</source>
        <translation>Plugin installiert</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <source>{name} is removed. Its weights stay.</source>
        <translation>{name} ist entfernt. Seine Modelldaten bleiben.</translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation>{name} wird entfernt</translation>
    </message>
    <message>
        <source>Plugins were changed since by somebody else, so this is not undone.</source>
        <translation>Die Plugins wurden seitdem anderweitig geändert; deshalb wird dies nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Undoing the last change of plugins</source>
        <translation>Letzte Änderung an Plugins wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>{name} is gone again.</source>
        <translation>{name} ist wieder entfernt.</translation>
    </message>
    <message>
        <source>{name} {version} is back.</source>
        <translation>{name} {version} ist wieder da.</translation>
    </message>
    <message>
        <source>Nothing had changed.</source>
        <translation>Es hatte sich nichts geändert.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
    <message>
        <source>Something else is going on with plugins; wait until it is done.</source>
        <translation>Mit den Plugins geschieht gerade etwas anderes; warten Sie, bis es fertig ist.</translation>
    </message>
</context>
<context>
    <name>PluginRow</name>
    <message>
        <source>Use {plugin}</source>
        <translation>{plugin} verwenden</translation>
    </message>
    <message>
        <source>Details of {plugin}</source>
        <translation>Einzelheiten zu {plugin}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Weights missing</source>
        <translation>Modelldaten fehlen</translation>
    </message>
</context>
<context>
    <name>PluginsPage</name>
    <message>
        <source>Needs a look</source>
        <translation>Verlangt Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>Comes with Anyfind</source>
        <translation>Kommt mit Anyfind</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open with the usual program (Enter)</source>
        <translation>Mit dem üblichen Programm öffnen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Search by a part of the picture</source>
        <translation>Mit einem Ausschnitt des Bildes suchen</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Was sich sonst tun lässt</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Angaben ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Vorschau schließen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>This file was not read yet, or it cannot be read.</source>
        <translation>Diese Datei wurde noch nicht gelesen, oder sie lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing to look at here</source>
        <translation>Hier gibt es nichts zu sehen</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name} ({keys})</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Look closer at the chosen result</source>
        <translation>Den gewählten Treffer näher ansehen</translation>
    </message>
    <message>
        <source>Search by a part of the picture that is looked at</source>
        <translation>Mit einem Ausschnitt des gezeigten Bildes suchen</translation>
    </message>
    <message>
        <source>Copy the picture that is looked at</source>
        <translation>Das gezeigte Bild kopieren</translation>
    </message>
    <message>
        <source>Show or hide the details of the file</source>
        <translation>Angaben zur Datei ein- oder ausblenden</translation>
    </message>
    <message>
        <source>{program} cannot be started.</source>
        <translation>{program} lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Part of {name}</source>
        <translation>Ausschnitt von {name}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Fängt an</translation>
    </message>
    <message>
        <source>Stopping after this step</source>
        <translation>Wird nach diesem Schritt abgebrochen</translation>
    </message>
</context>
<context>
    <name>QueryBox</name>
    <message>
        <source>Record a sound to search by</source>
        <translation>Ton aufnehmen und damit suchen</translation>
    </message>
    <message>
        <source>Record a sound (Ctrl+R)</source>
        <translation>Ton aufnehmen (Strg+R)</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved searches; Ctrl+D saves this one</source>
        <translation>Gespeicherte Suchen; Strg+D speichert diese</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Leeren (Esc)</translation>
    </message>
    <message>
        <source>and words, if you like</source>
        <translation>und Wörter, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Search, or drop a picture here</source>
        <translation>Suchen oder ein Bild hier ablegen</translation>
    </message>
</context>
<context>
    <name>QueryEdit</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Words to search for; pictures and files can be pasted or dropped here.</source>
        <translation>Suchwörter; Bilder und Dateien lassen sich hier einfügen oder ablegen.</translation>
    </message>
    <message>
        <source>Search (Ctrl+L); paste a picture with Ctrl+V</source>
        <translation>Suchen (Strg+L); ein Bild mit Strg+V einfügen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>{title} ({keys})</source>
        <translation>{title} ({keys})</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Why this is here</source>
        <translation>Warum dies hier ist</translation>
    </message>
    <message>
        <source>Why {name} is here</source>
        <translation>Warum {name} hier ist</translation>
    </message>
    <message>
        <source>It passes the filter.</source>
        <translation>Es entspricht dem Filter.</translation>
    </message>
    <message>
        <source>What is in the picture</source>
        <translation>Was auf dem Bild ist</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>number {place} of its list</source>
        <translation>Nummer {place} der Liste</translation>
    </message>
    <message>
        <source>{place}; has the words {words}</source>
        <translation>{place}; enthält die Wörter {words}</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Wörter: {words}</translation>
    </message>
</context>
<context>
    <name>RecallBars</name>
    <message>
        <source>a blind guess</source>
        <translation>geraten</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Recording a sound</source>
        <translation>Ton wird aufgenommen</translation>
    </message>
    <message>
        <source>Search by it</source>
        <translation>Damit suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Listening… play, sing or say what you are looking for.</source>
        <translation>Es wird zugehört… Spielen, singen oder sagen Sie, was Sie suchen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{now} of {most} s</source>
        <translation>{now} von {most} s</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>{minutes}:{seconds:02d}</source>
        <translation>{minutes}:{seconds:02d}</translation>
    </message>
    <message>
        <source>Recording {time}</source>
        <translation>Aufnahme {time}</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>not {name}</source>
        <translation>nicht {name}</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>wie {name}</translation>
    </message>
    <message>
        <source>file {number}</source>
        <translation>Datei {number}</translation>
    </message>
</context>
<context>
    <name>ReportCards</name>
    <message>
        <source>What more words would bring</source>
        <translation>Was mehr Beschreibungen brächten</translation>
    </message>
    <message>
        <source>What the bridge finds</source>
        <translation>Was die Brücke findet</translation>
    </message>
    <message>
        <source>More alike than by chance?</source>
        <translation>Ähnlicher als durch Zufall?</translation>
    </message>
    <message>
        <source>The dot is what your pairs show; the grey bar is the same for pairs that were shuffled. A dot beyond the line is more than luck. Compare a figure with its own bar only.</source>
        <translation>Der Punkt ist, was Ihre Paare zeigen; der graue Balken ist dasselbe für gemischte Paare. Ein Punkt jenseits des Strichs ist mehr als Zufall. Vergleichen Sie eine Zahl nur mit ihrem eigenen Balken.</translation>
    </message>
    <message>
        <source>What both sides know</source>
        <translation>Was beide Seiten kennen</translation>
    </message>
    <message>
        <source>Labels that can be read</source>
        <translation>Ablesbare Merkmale</translation>
    </message>
    <message>
        <source>How often each file is found</source>
        <translation>Wie oft jede Datei gefunden wird</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Wie dies zu lesen ist</translation>
    </message>
    <message>
        <source>Each of the {name} counts how often it is among the first {k} of all questions. A long tail at the end means that a few are found for everything; {never} are never found.</source>
        <translation>Für {name} wird gezählt, wie oft jedes bei allen Fragen unter den ersten {k} ist. Ein langer Ausläufer am Ende heißt, dass einige wenige bei allem gefunden werden; {never} werden nie gefunden.</translation>
    </message>
    <message>
        <source>With words about {count} more files a new fit is expected to find {gain} points more among the first {k} of {pool} (95%: {low} to {high}).</source>
        <translation>Mit Beschreibungen zu {count} weiteren Dateien wird eine neue Anpassung voraussichtlich {gain} Punkte mehr unter den ersten {k} von {pool} finden (95&#xa0;%: {low} bis {high}).</translation>
    </message>
    <message>
        <source>For {gain} points it takes about {count} more.</source>
        <translation>Für {gain} Punkte braucht es etwa {count} weitere.</translation>
    </message>
    <message>
        <source>{name}: {how}.</source>
        <translation>{name}: {how}.</translation>
    </message>
    <message>
        <source>{name} among {count} files: {how}.</source>
        <translation>{name} unter {count} Dateien: {how}.</translation>
    </message>
    <message>
        <source>{count} directions are known to both sides: each bar is one, as high as it agrees on pairs that were held out; below the line is chance.</source>
        <translation>{count} Richtungen kennen beide Seiten: Jeder Balken ist eine, so hoch, wie sie bei zurückgelegten Paaren übereinstimmt; unter dem Strich ist Zufall.</translation>
    </message>
    <message>
        <source>{name}: known to both</source>
        <translation>{name}: beiden bekannt</translation>
    </message>
    <message>
        <source>{name}: known to it alone</source>
        <translation>{name}: nur dort bekannt</translation>
    </message>
    <message>
        <source>The {label} of {name}</source>
        <translation>{label} von {name}</translation>
    </message>
    <message>
        <source>read from {name}</source>
        <translation>abgelesen aus {name}</translation>
    </message>
    <message>
        <source>read from what {name} say of them</source>
        <translation>abgelesen aus dem, was {name} darüber sagen</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Bridge that the report speaks of</source>
        <translation>Brücke, um die es im Bericht geht</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation>Als Seite speichern…</translation>
    </message>
    <message>
        <source>Should words and files be aligned, and what would help? The report looks at all pairs that may be learned from, compares them with chance, and says what another two hundred captions would bring. It takes about a minute.</source>
        <translation>Sollten Wörter und Dateien abgeglichen werden, und was würde helfen? Der Bericht betrachtet alle Paare, aus denen gelernt werden darf, vergleicht sie mit dem Zufall und sagt, was weitere zweihundert Beschreibungen brächten. Das dauert etwa eine Minute.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The bridge in use, for what most pairs are about</source>
        <translation>Die verwendete Brücke, für die Art mit den meisten Paaren</translation>
    </message>
    <message>
        <source>{sides}: {name}</source>
        <translation>{sides}: {name}</translation>
    </message>
    <message>
        <source>This report was made on {date}.</source>
        <translation>Dieser Bericht wurde am {date} erstellt.</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Gespeichert in {name}.</translation>
    </message>
    <message>
        <source>The report is ready</source>
        <translation>Der Bericht ist fertig</translation>
    </message>
    <message>
        <source>The engine&apos;s report cannot be read: it may be of another version.</source>
        <translation>Der Bericht des Suchdienstes lässt sich nicht lesen: Er stammt vielleicht von einer anderen Version.</translation>
    </message>
</context>
<context>
    <name>ResultMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliches suchen</translation>
    </message>
    <message>
        <source>Also like this</source>
        <translation>Auch ähnlich wie dies</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>Nicht ähnlich wie dies</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>1 more copy</source>
        <translation>1 weitere Kopie</translation>
    </message>
    <message>
        <source>Day not known</source>
        <translation>Tag unbekannt</translation>
    </message>
    <message>
        <source>Folder not known</source>
        <translation>Ordner unbekannt</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>S. {page}</translation>
    </message>
    <message>
        <source>Its folder cannot be reached now.</source>
        <translation>Ihr Ordner ist gerade nicht erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>%Ln weitere Kopie</numerusform>
            <numerusform>%Ln weitere Kopien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsBar</name>
    <message>
        <source>Narrow down</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Types, folders, years: click one to see only those ({keys})</source>
        <translation>Typen, Ordner, Jahre: Ein Klick zeigt nur diese ({keys})</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>One result a line ({keys})</source>
        <translation>Ein Treffer pro Zeile ({keys})</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>Sortierung: {order}</translation>
    </message>
    <message>
        <source>not grouped</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Group: {group}</source>
        <translation>Gruppen: {group}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>More than {count} results</source>
        <translation>Mehr als {count} Treffer</translation>
    </message>
    <message>
        <source>Found in {seconds} s</source>
        <translation>In {seconds} s gefunden</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>beste zuerst</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>name, A to Z</source>
        <translation>Name, A bis Z</translation>
    </message>
    <message>
        <source>name, Z to A</source>
        <translation>Name, Z bis A</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>größte zuerst</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>kleinste zuerst</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>nach Tag</translation>
    </message>
    <message>
        <source>by folder</source>
        <translation>nach Ordner</translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation>Treffer sortieren</translation>
    </message>
    <message>
        <source>Group the results</source>
        <translation>Treffer gruppieren</translation>
    </message>
</context>
<context>
    <name>ResultsDesk</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Switch between grid and list</source>
        <translation>Zwischen Raster und Liste wechseln</translation>
    </message>
    <message>
        <source>Narrow down by type, folder, year</source>
        <translation>Nach Typ, Ordner, Jahr eingrenzen</translation>
    </message>
    <message>
        <source>Show or hide weaker matches</source>
        <translation>Schwächere Treffer ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>Warum ist dies hier?</translation>
    </message>
    <message>
        <source>Select all results</source>
        <translation>Alle Treffer auswählen</translation>
    </message>
    <message>
        <source>Sort the results: {order}</source>
        <translation>Treffer sortieren: {order}</translation>
    </message>
    <message>
        <source>Group the results: {group}</source>
        <translation>Treffer gruppieren: {group}</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Nothing matches well. The nearest files:</source>
        <translation>Nichts passt gut. Die nächstliegenden Dateien:</translation>
    </message>
    <message>
        <source>Weaker matches</source>
        <translation>Schwächere Treffer</translation>
    </message>
    <message>
        <source>Show weaker matches</source>
        <translation>Schwächere Treffer zeigen</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Only pairs from</source>
        <translation>Nur Paare aus</translation>
    </message>
    <message>
        <source>Pairs from everywhere</source>
        <translation>Paare aus allen Quellen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Accept a pair</source>
        <translation>Paar annehmen</translation>
    </message>
    <message>
        <source>The pair was accepted.</source>
        <translation>Das Paar wurde angenommen.</translation>
    </message>
    <message>
        <source>Reject a pair</source>
        <translation>Paar ablehnen</translation>
    </message>
    <message>
        <source>The pair was rejected.</source>
        <translation>Das Paar wurde abgelehnt.</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Only: {what} ({count})</source>
        <translation>Nur: {what} ({count})</translation>
    </message>
    <message>
        <source>{done} decided, {left} wait. The least sure come first.</source>
        <translation>{done} entschieden, {left} warten. Die unsichersten kommen zuerst.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>at second {second}</source>
        <translation>bei Sekunde {second}</translation>
    </message>
    <message>
        <source>said in {name}</source>
        <translation>gesagt in {name}</translation>
    </message>
    <message>
        <source>It counts unless you reject it.</source>
        <translation>Es zählt, wenn Sie es nicht ablehnen.</translation>
    </message>
    <message>
        <source>It counts once you accept it.</source>
        <translation>Es zählt, sobald Sie es annehmen.</translation>
    </message>
    <message>
        <source>{counts} Weight {weight}: {reason}.</source>
        <translation>{counts} Gewicht {weight}: {reason}.</translation>
    </message>
    <message>
        <source>A accepts, R rejects, ← and → go through, P plays, O opens, Ctrl+Z takes back.</source>
        <translation>A nimmt an, R lehnt ab, ← und → blättern, P spielt ab, O öffnet, Strg+Z nimmt zurück.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>Nichts wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Pairs are collected under “Bridges”; those that were reviewed stay as you decided.</source>
        <translation>Paare werden unter „Brücken“ gesammelt; geprüfte bleiben, wie Sie entschieden haben.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Accept the pair</source>
        <translation>Paar annehmen</translation>
    </message>
    <message>
        <source>Reject the pair</source>
        <translation>Paar ablehnen</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>Nächstes Paar</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>Voriges Paar</translation>
    </message>
    <message>
        <source>Play the sound of the pair</source>
        <translation>Ton des Paares abspielen</translation>
    </message>
    <message>
        <source>Open the file of the pair</source>
        <translation>Datei des Paares öffnen</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text} ({key})</translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Name for this search</source>
        <translation>Name für diese Suche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Searches that you save are kept here, and tell how many files are new in them.</source>
        <translation>Hier stehen die Suchen, die Sie speichern, und wie viele Dateien darin neu sind.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Show more saved searches</source>
        <translation>Mehr gespeicherte Suchen anzeigen</translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Umbenennen (F2)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files</source>
        <translation>
            <numerusform>%n neue Datei</numerusform>
            <numerusform>%n neue Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation>Plugins und Modelle</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Switch to this model…</source>
        <translation>Zu diesem Modell wechseln…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for {setting}</source>
        <translation>{setting} auswählen</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What you change holds at once.</source>
        <translation>Was Sie ändern, gilt sofort.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the file of the window&apos;s settings</source>
        <translation>Datei mit den Einstellungen des Fensters zeigen</translation>
    </message>
    <message>
        <source>Where this is kept</source>
        <translation>Wo dies gespeichert ist</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>{path} lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>Übersicht schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No shortcut is called like that.</source>
        <translation>Kein Tastenkürzel heißt so.</translation>
    </message>
</context>
<context>
    <name>SmallPicture</name>
    <message>
        <source>A chosen file</source>
        <translation>Eine ausgewählte Datei</translation>
    </message>
    <message>
        <source>Show {name} on the map</source>
        <translation>{name} auf der Karte zeigen</translation>
    </message>
</context>
<context>
    <name>SpectrumPlot</name>
    <message>
        <source>Shared directions</source>
        <translation>Gemeinsame Richtungen</translation>
    </message>
    <message>
        <source>{count} directions stand out; the strongest correlates at {most}.</source>
        <translation>{count} Richtungen ragen heraus; die stärkste korreliert mit {most}.</translation>
    </message>
    <message>
        <source>directions, strongest first</source>
        <translation>Richtungen, stärkste zuerst</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Progress of indexing</source>
        <translation>Fortschritt der Indizierung</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>1 Stunde anhalten</translation>
    </message>
    <message>
        <source>Pause until I resume it</source>
        <translation>Anhalten, bis ich sie fortsetze</translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation>Trotzdem jetzt indizieren</translation>
    </message>
    <message>
        <source>Also on battery, under load and outside of the time window</source>
        <translation>Auch im Akkubetrieb, unter Last und außerhalb der erlaubten Zeit</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Indizierung anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Indizierung fortsetzen</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Jetzt indizieren</translation>
    </message>
    <message>
        <source>Index now, although it would wait</source>
        <translation>Jetzt indizieren, statt zu warten</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>{title}, {detail}</source>
        <translation>{title}, {detail}</translation>
    </message>
</context>
<context>
    <name>SwitchCard</name>
    <message>
        <source>Files embedded anew</source>
        <translation>Neu berechnete Dateien</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Drop the old vectors; after that there is no way back</source>
        <translation>Die alten Vektoren löschen; danach gibt es kein Zurück</translation>
    </message>
    <message>
        <source>Let the old model and its vectors answer again</source>
        <translation>Das alte Modell und seine Vektoren wieder antworten lassen</translation>
    </message>
    <message>
        <source>{modality}: from {old} to {new}</source>
        <translation>{modality}: von {old} zu {new}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>SwitchQuestion</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Drop the old vectors as soon as it is done</source>
        <translation>Die alten Vektoren löschen, sobald es fertig ist</translation>
    </message>
    <message>
        <source>Otherwise they are kept, so that you can go back without waiting, until you finish by hand.</source>
        <translation>Sonst bleiben sie erhalten, sodass Sie ohne Warten zurückgehen können, bis Sie selbst abschließen.</translation>
    </message>
    <message>
        <source>Switch {modality} to {model}?</source>
        <translation>{modality}: zu {model} wechseln?</translation>
    </message>
    <message>
        <source>Nothing stops meanwhile: both models look at a sample first, then the new one answers at once and reaches the old vectors through a map, while files are embedded anew in the background.</source>
        <translation>Unterdessen bleibt nichts stehen: Beide Modelle sehen sich zuerst eine Stichprobe an, dann antwortet das neue sofort und erreicht die alten Vektoren über eine Umrechnung, während die Dateien im Hintergrund neu berechnet werden.</translation>
    </message>
    <message>
        <source>You can pause it, and go back at any time.</source>
        <translation>Sie können es anhalten und jederzeit zurückgehen.</translation>
    </message>
    <message>
        <source>It makes {count} vectors anew; how long that takes is not known before it is measured.</source>
        <translation>{count} Vektoren werden neu berechnet; wie lange das dauert, ist erst nach einer Messung bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>It makes {count} vectors anew, about %n minutes of work on this computer.</source>
        <translation>
            <numerusform>{count} Vektoren werden neu berechnet, etwa %n Minute Arbeit auf diesem Computer.</numerusform>
            <numerusform>{count} Vektoren werden neu berechnet, etwa %n Minuten Arbeit auf diesem Computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message>
        <source>It begins by itself as soon as it can.</source>
        <translation>Es fängt von selbst an, sobald es geht.</translation>
    </message>
    <message>
        <source>{done} of {total} files are embedded anew. The old vectors are kept until you finish.</source>
        <translation>{done} von {total} Dateien sind neu berechnet. Die alten Vektoren bleiben, bis Sie abschließen.</translation>
    </message>
    <message>
        <source>{done} of {total} files are embedded anew.</source>
        <translation>{done} von {total} Dateien sind neu berechnet.</translation>
    </message>
    <message>
        <source>Until then it keeps {kept} of the ten nearest files of the old model.</source>
        <translation>Bis dahin behält es {kept} der zehn nächsten Dateien des alten Modells.</translation>
    </message>
    <message>
        <source>{files} wait for their drive.</source>
        <translation>Warten auf ihr Laufwerk: {files}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files keep their old vectors, because they could not be embedded.</source>
        <translation>
            <numerusform>%n Datei behält ihre alten Vektoren, weil sie sich nicht berechnen ließ.</numerusform>
            <numerusform>%n Dateien behalten ihre alten Vektoren, weil sie sich nicht berechnen ließen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextStage</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation>Text von {name}</translation>
    </message>
    <message>
        <source>Nothing was read of this file yet, or it holds no text.</source>
        <translation>Von dieser Datei wurde noch nichts gelesen, oder sie enthält keinen Text.</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Place in the recording</source>
        <translation>Stelle in der Aufnahme</translation>
    </message>
    <message>
        <source>Place in the recording (arrow keys: {count} seconds)</source>
        <translation>Stelle in der Aufnahme (Pfeiltasten: {count} Sekunden)</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>{time}: {words}</source>
        <translation>{time}: {words}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Anyfind</source>
        <translation>Anyfind</translation>
    </message>
    <message>
        <source>Open Anyfind</source>
        <translation>Anyfind öffnen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Pause indexing for an hour</source>
        <translation>Indizierung 1 Stunde anhalten</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Indizierung fortsetzen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Align fully</source>
        <translation>Ganz abgleichen</translation>
    </message>
    <message>
        <source>Align partly</source>
        <translation>Teilweise abgleichen</translation>
    </message>
    <message>
        <source>Keep separate</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>{lefts} descriptions of {rights} files</source>
        <translation>{lefts} Beschreibungen von {rights} Dateien</translation>
    </message>
</context>
<context>
    <name>WeightSlider</name>
    <message>
        <source>How much it counts</source>
        <translation>Wie viel es zählt</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Fetching models…</source>
        <translation>Modelle werden heruntergeladen…</translation>
    </message>
    <message>
        <source> {percent}%</source>
        <translation> {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation>Das Herunterladen der Modelle wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Show folders</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>Indizierung anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Search by what is on the clipboard</source>
        <translation>Mit dem Inhalt der Zwischenablage suchen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
</context>
<context>
    <name>WindowControl</name>
    <message>
        <source>Only at certain times</source>
        <translation>Nur zu bestimmten Zeiten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>less than a minute to go</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>Looking for new files</source>
        <translation>Neue Dateien werden gesucht</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>about {count} hours to go</source>
        <translation>noch etwa {count} Stunden</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>Indizierung angehalten</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indizierung</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} Dateien</translation>
    </message>
    <message>
        <source>about {count} min to go</source>
        <translation>noch etwa {count} min</translation>
    </message>
    <message>
        <source>{files} to go</source>
        <translation>noch {files}</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Indexing waits</source>
        <translation>Indizierung wartet</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>Indexing {done} of {total}</source>
        <translation>Indizierung: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Stop: {name}</source>
        <translation>Abbrechen: {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>ZoomControls</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check {plugin}</source>
        <translation>{plugin} prüfen</translation>
    </message>
    <message>
        <source>Run the conformance kit on it, in the environment that it runs in</source>
        <translation>Die Prüfungen für Plugins darauf anwenden, in der Umgebung, in der es läuft</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>Nach Update suchen</translation>
    </message>
    <message>
        <source>Look for an update of {plugin}</source>
        <translation>Nach einem Update von {plugin} suchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {plugin}</source>
        <translation>{plugin} entfernen</translation>
    </message>
    <message>
        <source>Take it out; its weights stay, and it can be undone</source>
        <translation>Herausnehmen; seine Modelldaten bleiben, und es lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n files: {reason}</source>
        <translation>
            <numerusform>%n Datei: {reason}</numerusform>
            <numerusform>%n Dateien: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message numerus="yes">
        <source>%n at work now</source>
        <translation>
            <numerusform>%n arbeitet gerade</numerusform>
            <numerusform>%n arbeiten gerade</numerusform>
        </translation>
    </message>
    <message>
        <source>asks for {size} of memory</source>
        <translation>braucht {size} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>{size}, not here</source>
        <translation>{size}, nicht hier</translation>
    </message>
    <message>
        <source>{size}, on this computer</source>
        <translation>{size}, auf diesem Computer</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Modelldaten</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>{day}, from {source}</source>
        <translation>{day}, von {source}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
</context>
<context>
    <name>_NameButton</name>
    <message>
        <source>{name}: {detail}</source>
        <translation>{name}: {detail}</translation>
    </message>
</context>
</TS>
