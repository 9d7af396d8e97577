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
        <source>Fetch the models once more</source>
        <translation>Modelle noch einmal herunterladen</translation>
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
        <source>Being fetched</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>All models are on this computer.</source>
        <translation>Alle Modelle sind auf diesem Computer.</translation>
    </message>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation>Das Herunterladen der Modelle wurde abgebrochen.</translation>
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
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
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
        <source>Standard models · {size} are fetched once</source>
        <translation>Standardmodelle · {size} werden einmal heruntergeladen</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
    <message>
        <source>Which models shall look into files?</source>
        <translation>Welche Modelle sollen in die Dateien sehen?</translation>
    </message>
    <message>
        <source>Standard models</source>
        <translation>Standardmodelle</translation>
    </message>
    <message>
        <source>From a folder, without a network…</source>
        <translation>Aus einem Ordner, ohne Netzwerk…</translation>
    </message>
    <message>
        <source>None for now: names and words of texts only</source>
        <translation>Vorerst keine: nur Namen und Wörter in Texten</translation>
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
        <source>Other models, better or smaller</source>
        <translation>Andere Modelle, bessere oder kleinere</translation>
    </message>
    <message>
        <source>Which folder shall be searched?</source>
        <translation>Welcher Ordner soll durchsucht werden?</translation>
    </message>
    <message>
        <source>Folder with models, as “anyfind models bundle” writes it</source>
        <translation>Ordner mit Modellen, wie ihn „anyfind models bundle“ schreibt</translation>
    </message>
    <message>
        <source>From the folder {path}</source>
        <translation>Aus dem Ordner {path}</translation>
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
    <message>
        <source>Only {value}: {count} results</source>
        <translation>Nur {value}: {count} Treffer</translation>
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
        <source>Remove the saved search “{name}”</source>
        <translation>Gespeicherte Suche „{name}“ entfernen</translation>
    </message>
    <message>
        <source>Rename the saved search “{name}”</source>
        <translation>Gespeicherte Suche „{name}“ umbenennen</translation>
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
    <message>
        <source>It failed.</source>
        <translation>Es ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation>Es wurde unterbrochen, weil der Suchdienst beendet wurde.</translation>
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
        <source>Switch off {plugin}</source>
        <translation>{plugin} ausschalten</translation>
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
        <source>Plugin installed</source>
        <translation>Plugin installiert</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
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
    <message>
        <source>It failed.</source>
        <translation>Es ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation>Es wurde unterbrochen, weil der Suchdienst beendet wurde.</translation>
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
        <source>Reject a pair</source>
        <translation>Paar ablehnen</translation>
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
