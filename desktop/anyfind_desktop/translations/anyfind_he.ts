<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en_US">
<context>
    <name>Alignment</name>
    <message>
        <source>Words</source>
        <translation>מילים</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>צלילים</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>סרטים</translation>
    </message>
    <message>
        <source>A model that is not in use</source>
        <translation>מודל שאינו בשימוש</translation>
    </message>
    <message>
        <source>{first} ↔ {second}</source>
        <translation>{first} ↔ {second}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{there} · {back}</source>
        <translation>{there} · {back}</translation>
    </message>
    <message>
        <source>found among the first 10 of {count}</source>
        <translation>נמצא בין 10 הראשונים מתוך {count}</translation>
    </message>
    <message>
        <source>{name} (made on this computer)</source>
        <translation>⁨{name}⁩ (נוצר במחשב הזה)</translation>
    </message>
    <message>
        <source>{name} (built in)</source>
        <translation>⁨{name}⁩ (מובנה)</translation>
    </message>
    <message>
        <source>{source} → {target}, the first</source>
        <translation>⁨{source}⁩ ← ⁨{target}⁩, הראשון</translation>
    </message>
    <message>
        <source>{source} → {target}, first {rank}</source>
        <translation>⁨{source}⁩ ← ⁨{target}⁩, {rank} הראשונים</translation>
    </message>
</context>
<context>
    <name>AlignmentSection</name>
    <message>
        <source>Alignment</source>
        <translation>יישור</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>גשרים</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Review pairs</source>
        <translation>בדיקת זוגות</translation>
    </message>
    <message>
        <source>Caption next</source>
        <translation>כיתוב הבא</translation>
    </message>
    <message>
        <source>Pages of the alignment</source>
        <translation>דפי היישור</translation>
    </message>
    <message>
        <source>Bridges let words find pictures and sounds. Yours learn from what is said about your own files.</source>
        <translation>גשרים מאפשרים למילים למצוא תמונות וצלילים. הגשרים שלך לומדים ממה שנאמר על הקבצים שלך.</translation>
    </message>
    <message>
        <source>What the two sides share, what the bridge makes of it, and what would help.</source>
        <translation>מה משותף לשני הצדדים, מה הגשר עושה מזה, ומה יעזור.</translation>
    </message>
    <message>
        <source>What your files say about each other. Accept what is right, reject what is not.</source>
        <translation>מה הקבצים שלך אומרים זה על זה. מה שנכון יש לקבל, ומה שלא – לדחות.</translation>
    </message>
    <message>
        <source>Say what is to be seen or heard. The first ones teach the next bridge most.</source>
        <translation>מה רואים או שומעים כאן? הכיתובים הראשונים מלמדים את הגשר הבא יותר מכול.</translation>
    </message>
    <message>
        <source>Show bridges</source>
        <translation>הצגת הגשרים</translation>
    </message>
    <message>
        <source>Show the alignment report</source>
        <translation>הצגת דוח היישור</translation>
    </message>
    <message>
        <source>Caption what helps most</source>
        <translation>כתיבת הכיתובים שעוזרים ביותר</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Your library is up to date</source>
        <translation>הספרייה מעודכנת</translation>
    </message>
    <message>
        <source>Everything can be searched now.</source>
        <translation>עכשיו אפשר לחפש בהכול.</translation>
    </message>
    <message>
        <source>It is finished.</source>
        <translation>הפעולה הסתיימה.</translation>
    </message>
    <message>
        <source>It did not come about. {why}</source>
        <translation>הפעולה לא יצאה לפועל. {why}</translation>
    </message>
    <message>
        <source>Fetching models</source>
        <translation>הורדת מודלים</translation>
    </message>
    <message>
        <source>Measuring a model</source>
        <translation>מדידת מודל</translation>
    </message>
    <message>
        <source>Fitting an adapter</source>
        <translation>התאמת מתאם</translation>
    </message>
    <message>
        <source>The report on the alignment</source>
        <translation>הדוח על היישור</translation>
    </message>
    <message>
        <source>The map of the library</source>
        <translation>מפת הספרייה</translation>
    </message>
    <message>
        <source>Collecting pairs</source>
        <translation>איסוף זוגות</translation>
    </message>
    <message>
        <source>The change of a model</source>
        <translation>החלפת המודל</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>חיפוש כפילויות</translation>
    </message>
    <message>
        <source>Installing a plugin</source>
        <translation>התקנת תוסף</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>כמו המערכת</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>טקסט קטן יותר</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>טקסט גדול יותר</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>ערכת צבעים</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>גודל הטקסט</translation>
    </message>
    <message>
        <source>Black and white with strong edges, in light and in dark</source>
        <translation>שחור ולבן עם קווים בולטים, בהיר או כהה</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>Beside the size that the system gives</source>
        <translation>נוסף על הגודל שהמערכת קובעת</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Your library arrives</source>
        <translation>הספרייה מתמלאת</translation>
    </message>
    <message>
        <source>You need not wait: what is there can be searched, and the rest joins it by itself.</source>
        <translation>אין צורך להמתין: במה שכבר נמצא אפשר לחפש, והשאר מצטרף מעצמו.</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>שמות קבצים</translation>
    </message>
    <message>
        <source>Words in documents</source>
        <translation>מילים במסמכים</translation>
    </message>
    <message>
        <source>What is in pictures, sounds and films</source>
        <translation>מה שיש בתמונות, בצלילים ובסרטים</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>מודלים</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Fetch the models once more</source>
        <translation>הורדת המודלים מחדש</translation>
    </message>
    <message>
        <source>Ask something that is there</source>
        <translation>לשאול על משהו שכבר כאן</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>מעבר לחיפוש</translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation>חיפוש ״⁨{words}⁩״</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>בהורדה</translation>
    </message>
    <message>
        <source>All models are on this computer.</source>
        <translation>כל המודלים נמצאים במחשב הזה.</translation>
    </message>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation>הורדת המודלים בוטלה.</translation>
    </message>
    <message>
        <source>Looking through your folders…</source>
        <translation>מתבצע מעבר על התיקיות שלך…</translation>
    </message>
    <message>
        <source>{files} so far</source>
        <translation>עד כה {files}</translation>
    </message>
    <message>
        <source>{files} can be found by name now.</source>
        <translation>אפשר כבר למצוא {files} לפי השם.</translation>
    </message>
    <message>
        <source>All documents can be searched now.</source>
        <translation>עכשיו אפשר לחפש בכל המסמכים.</translation>
    </message>
    <message>
        <source>Everything can be found by what is in it.</source>
        <translation>אפשר למצוא כל דבר לפי תוכנו.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} מתוך {total}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Results</source>
        <translation>תוצאות</translation>
    </message>
    <message>
        <source>More like the chosen result</source>
        <translation>עוד כמו התוצאה שנבחרה</translation>
    </message>
    <message>
        <source>Also like the chosen result</source>
        <translation>גם כמו התוצאה שנבחרה</translation>
    </message>
    <message>
        <source>Not like the chosen result</source>
        <translation>לא כמו התוצאה שנבחרה</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>שמירת החיפוש הזה</translation>
    </message>
    <message>
        <source>Show saved searches</source>
        <translation>הצגת חיפושים שמורים</translation>
    </message>
    <message>
        <source>Show recent searches</source>
        <translation>הצגת חיפושים אחרונים</translation>
    </message>
    <message>
        <source>Record a sound to search by</source>
        <translation>הקלטת צליל לחיפוש</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>ניקוי החיפוש</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>BehaviourCard</name>
    <message>
        <source>When the window is not in front</source>
        <translation>כשהחלון אינו מלפנים</translation>
    </message>
    <message>
        <source>Search, pause and quit from beside the clock</source>
        <translation>חיפוש, השהיה ויציאה מהסמל שליד השעון</translation>
    </message>
    <message>
        <source>Closing the window leaves Anyfind in the tray, and indexing goes on</source>
        <translation>סגירת החלון משאירה את Anyfind במגש המערכת, והאינדוקס נמשך</translation>
    </message>
    <message>
        <source>This desktop has no place for such icons.</source>
        <translation>בשולחן העבודה הזה אין מקום לסמלים כאלה.</translation>
    </message>
    <message>
        <source>It needs an icon in the tray.</source>
        <translation>לשם כך נדרש סמל במגש המערכת.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>סמל במגש המערכת</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>להמשיך לפעול</translation>
    </message>
    <message>
        <source>Only for long work that ended while you did something else</source>
        <translation>רק על פעולות ארוכות שהסתיימו בזמן שעסקת בדבר אחר</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>התראות</translation>
    </message>
</context>
<context>
    <name>BridgeRow</name>
    <message>
        <source>In use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>From words, and to words; measured on pairs that it was not fitted on.</source>
        <translation>ממילים ואל מילים; נמדד על זוגות שהגשר לא הותאם לפיהם.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>שימוש</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>שימוש ב־⁨{name}⁩</translation>
    </message>
    <message>
        <source>Search through this one from now on.</source>
        <translation>מעכשיו החיפושים יעברו דרך הגשר הזה.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>דוח על ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>הסרת ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove this bridge; it can be brought back.</source>
        <translation>הסרת הגשר הזה; אפשר להחזיר אותו.</translation>
    </message>
    <message>
        <source>Made without pairs: {method}.</source>
        <translation>נוצר בלי זוגות: {method}.</translation>
    </message>
    <message>
        <source>Fitted on {files} files with {pairs} descriptions: {source}.</source>
        <translation>הותאם לפי {files} קבצים עם {pairs} תיאורים: {source}.</translation>
    </message>
    <message>
        <source>Fitted on {files} files with {pairs} descriptions.</source>
        <translation>הותאם לפי {files} קבצים עם {pairs} תיאורים.</translation>
    </message>
</context>
<context>
    <name>BridgesPage</name>
    <message>
        <source>Collect pairs</source>
        <translation>איסוף זוגות</translation>
    </message>
    <message>
        <source>Pairs of words and files</source>
        <translation>זוגות של מילים וקבצים</translation>
    </message>
    <message>
        <source>Captions beside pictures, alternative texts, descriptions in files, and names that describe.</source>
        <translation>כיתובים שליד תמונות, טקסט חלופי, תיאורים שבתוך קבצים ושמות שמתארים.</translation>
    </message>
    <message>
        <source>Collecting pairs</source>
        <translation>איסוף זוגות</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>שימוש ב־⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>הסרת ⁨{name}⁩</translation>
    </message>
    <message>
        <source>{count} pairs are known, {new} of them new.</source>
        <translation>ידועים {count} זוגות, מתוכם {new} חדשים.</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>The engine is not running.</source>
        <translation>המנוע אינו פועל.</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>המנוע אינו עונה.</translation>
    </message>
    <message>
        <source>The engine broke off its answer.</source>
        <translation>המנוע הפסיק באמצע התשובה.</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>A sentence, as you would search for it</source>
        <translation>משפט, כפי שהיית כותב או כותבת בחיפוש</translation>
    </message>
</context>
<context>
    <name>CaptionPage</name>
    <message>
        <source>What is to be seen or heard</source>
        <translation>מה רואים או שומעים</translation>
    </message>
    <message>
        <source>Kind of files</source>
        <translation>סוג הקבצים</translation>
    </message>
    <message>
        <source>Until the next fit</source>
        <translation>עד ההתאמה הבאה</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>שמירה והמשך</translation>
    </message>
    <message>
        <source>Save and go on (Enter)</source>
        <translation>שמירה והמשך (Enter)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>דילוג</translation>
    </message>
    <message>
        <source>Go on without words (Page Down)</source>
        <translation>המשך בלי מילים (Page Down)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Go back (Page Up)</source>
        <translation>חזרה אחורה (Page Up)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Open the file in its own program</source>
        <translation>פתיחת הקובץ בתוכנה שלו</translation>
    </message>
    <message>
        <source>Fit a bridge</source>
        <translation>התאמת גשר</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>יישור</translation>
    </message>
    <message>
        <source>Play the sound to caption</source>
        <translation>השמעת הצליל שצריך כיתוב</translation>
    </message>
    <message>
        <source>Play or stop (Ctrl+Enter)</source>
        <translation>השמעה או עצירה (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Open the file to caption</source>
        <translation>פתיחת הקובץ שצריך כיתוב</translation>
    </message>
    <message>
        <source>Save a caption</source>
        <translation>שמירת כיתוב</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>אי אפשר לפתוח את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Choosing files…</source>
        <translation>בחירת קבצים…</translation>
    </message>
    <message numerus="yes">
        <source>stands for %n files like it</source>
        <translation>
            <numerusform>מייצג קובץ אחד שדומה לו</numerusform>
            <numerusform>מייצג %n קבצים שדומים לו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, and a fit is worth it</source>
        <translation>
            <numerusform>עוד אחד, והתאמה תהיה כדאית</numerusform>
            <numerusform>עוד %n, והתאמה תהיה כדאית</numerusform>
        </translation>
    </message>
    <message>
        <source>Another fit is worth it now</source>
        <translation>עכשיו כדאי לבצע עוד התאמה</translation>
    </message>
    <message>
        <source>{now} files have words to learn from; the first bridge of your own takes {goal}.</source>
        <translation>ל־{now} קבצים יש מילים ללמוד מהן; לגשר הראשון משלך נדרשים {goal}.</translation>
    </message>
    <message>
        <source>{now} files have words to learn from, and there is no bridge of your own yet.</source>
        <translation>ל־{now} קבצים יש מילים ללמוד מהן, ועדיין אין גשר משלך.</translation>
    </message>
    <message>
        <source>“{name}” learned from {then} files; {now} have words now.</source>
        <translation>״⁨{name}⁩״ למד מ־{then} קבצים; עכשיו יש מילים ל־{now}.</translation>
    </message>
    <message>
        <source>Enter saves and goes on. Page Down skips, Page Up goes back, Ctrl+Z takes back. A fifth of all files is only measured with and never asked about.</source>
        <translation>‏Enter שומר וממשיך. Page Down מדלג, Page Up חוזר אחורה, Ctrl+Z מבטל. חמישית מכל הקבצים משמשת רק למדידה ולעולם לא נשאלת.</translation>
    </message>
    <message>
        <source>Everything here has words</source>
        <translation>לכל מה שכאן יש מילים</translation>
    </message>
    <message>
        <source>Nothing is left that the next fit could learn from.</source>
        <translation>לא נשאר דבר שההתאמה הבאה תוכל ללמוד ממנו.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>בדיקה חוזרת</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Gone</source>
        <translation>נעלם</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>מנותק</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Check</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>בדיקת הספרייה</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>תיקון</translation>
    </message>
    <message>
        <source>Mend the library</source>
        <translation>תיקון הספרייה</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>גיבוי…</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>גיבוי הספרייה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Stop what goes on</source>
        <translation>עצירת מה שמתבצע</translation>
    </message>
    <message>
        <source>Reads all of it and looks for damage; searches go on meanwhile.</source>
        <translation>קורא את הכול ומחפש נזקים; בינתיים אפשר לחפש.</translation>
    </message>
    <message>
        <source>What was found out and decided, in one file. Your own files are not in it.</source>
        <translation>מה שנמצא ומה שהוחלט, בקובץ אחד. הקבצים שלך אינם בתוכו.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong:</source>
        <translation>
            <numerusform>דבר אחד אינו תקין:</numerusform>
            <numerusform>%n דברים אינם תקינים:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were mended:</source>
        <translation>
            <numerusform>דבר אחד תוקן:</numerusform>
            <numerusform>%n דברים תוקנו:</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation>הכול תקין.</translation>
    </message>
    <message>
        <source>The library was checked</source>
        <translation>הספרייה נבדקה</translation>
    </message>
    <message>
        <source>Written to {path} ({size}).</source>
        <translation>נכתב אל ⁨{path}⁩ (⁨{size}⁩).</translation>
    </message>
    <message>
        <source>The backup is written</source>
        <translation>הגיבוי נכתב</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>{passed} checks passed, {failed} failed, {skipped} skipped</source>
        <translation>{passed} בדיקות עברו, {failed} נכשלו, {skipped} דולגו</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>עברה</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשלה</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>דולגה</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Enter changes it, Delete removes it.</source>
        <translation>‏Enter משנה, Delete מסיר.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Find anything on this computer</source>
        <translation>למצוא כל דבר במחשב הזה</translation>
    </message>
    <message>
        <source>Search by words, by a picture, by a sound. Files stay where they are, and nothing leaves this computer.</source>
        <translation>חיפוש לפי מילים, לפי תמונה, לפי צליל. הקבצים נשארים במקומם, ושום דבר לא יוצא מהמחשב.</translation>
    </message>
    <message>
        <source>Which folders shall be searched?</source>
        <translation>באילו תיקיות לחפש?</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>תיקייה אחרת…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Folders and models can be changed at any time.</source>
        <translation>תיקיות ומודלים אפשר לשנות בכל עת.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>בספירה…</translation>
    </message>
    <message>
        <source>Standard models · {size} are fetched once</source>
        <translation>מודלים רגילים · ⁨{size}⁩ יורדים פעם אחת</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>⁨{name}⁩ (⁨{size}⁩)</translation>
    </message>
    <message>
        <source>Which models shall look into files?</source>
        <translation>אילו מודלים יסתכלו בתוך הקבצים?</translation>
    </message>
    <message>
        <source>Standard models</source>
        <translation>מודלים רגילים</translation>
    </message>
    <message>
        <source>From a folder, without a network…</source>
        <translation>מתיקייה, בלי רשת…</translation>
    </message>
    <message>
        <source>None for now: names and words of texts only</source>
        <translation>בינתיים בלי: רק שמות ומילים שבטקסטים</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>הצגת הכול</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>הצגת כל המודלים</translation>
    </message>
    <message>
        <source>Other models, better or smaller</source>
        <translation>מודלים אחרים, טובים או קטנים יותר</translation>
    </message>
    <message>
        <source>Which folder shall be searched?</source>
        <translation>באיזו תיקייה לחפש?</translation>
    </message>
    <message>
        <source>Folder with models, as “anyfind models bundle” writes it</source>
        <translation>תיקייה עם מודלים, כפי שכותבת הפקודה ״⁨anyfind models bundle⁩״</translation>
    </message>
    <message>
        <source>From the folder {path}</source>
        <translation>מהתיקייה ⁨{path}⁩</translation>
    </message>
    <message>
        <source>Choose at least one folder.</source>
        <translation>יש לבחור תיקייה אחת לפחות.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>פקודות</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>חיפוש פקודה</translation>
    </message>
    <message>
        <source>Do something, go somewhere, or search…</source>
        <translation>לעשות משהו, לעבור לאנשהו או לחפש…</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>אין דבר בשם כזה.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>לוח הפקודות</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>חיפוש שמור</translation>
    </message>
    <message>
        <source>Search in folder</source>
        <translation>חיפוש בתיקייה</translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation>חיפוש ״⁨{words}⁩״</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Compare two bridges</source>
        <translation>השוואת שני גשרים</translation>
    </message>
    <message>
        <source>First bridge</source>
        <translation>גשר ראשון</translation>
    </message>
    <message>
        <source>Second bridge</source>
        <translation>גשר שני</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>מתבצעת השוואה</translation>
    </message>
    <message>
        <source>Recalls side by side</source>
        <translation>שיעורי המציאה זה לצד זה</translation>
    </message>
    <message>
        <source>{sides}: {name}</source>
        <translation>{sides}: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>“{one}” finds more than “{other}” among {count} files that neither was fitted on.</source>
        <translation>״⁨{one}⁩״ מוצא יותר מאשר ״⁨{other}⁩״ בין {count} קבצים שאף אחד מהם לא הותאם לפיהם.</translation>
    </message>
    <message>
        <source>“{other}” finds more than “{one}” among {count} files that neither was fitted on.</source>
        <translation>״⁨{other}⁩״ מוצא יותר מאשר ״⁨{one}⁩״ בין {count} קבצים שאף אחד מהם לא הותאם לפיהם.</translation>
    </message>
    <message>
        <source>Among {count} files that neither was fitted on, “{one}” and “{other}” cannot be told apart.</source>
        <translation>בין {count} קבצים שאף אחד מהם לא הותאם לפיהם, אי אפשר להבדיל בין ״⁨{one}⁩״ לבין ״⁨{other}⁩״.</translation>
    </message>
    <message>
        <source>The mean recall differs by {gap} points; with 95% certainty between {low} and {high}.</source>
        <translation>שיעור המציאה הממוצע שונה ב־{gap} נקודות; בוודאות של 95% בין ⁨{low}⁩ ל־⁨{high}⁩.</translation>
    </message>
    <message>
        <source>The engine&apos;s comparison cannot be read: it may be of another version.</source>
        <translation>אי אפשר לקרוא את ההשוואה של המנוע: ייתכן שהיא מגרסה אחרת.</translation>
    </message>
    <message>
        <source>Both are judged on the fifth of your pairs that nothing is ever fitted on.</source>
        <translation>שניהם נמדדים על חמישית מהזוגות שלך, ששום דבר אינו מותאם לפיה.</translation>
    </message>
    <message>
        <source>As soon as there is a bridge of your own, it can be compared with the one that is built in.</source>
        <translation>כשיהיה גשר משלך, אפשר יהיה להשוות אותו לגשר המובנה.</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>A plugin runs with your rights: it can read and change everything that you can.</source>
        <translation>תוסף פועל בהרשאות שלך: הוא יכול לקרוא ולשנות כל מה שמותר לך.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>לא עכשיו</translation>
    </message>
    <message>
        <source>Install {name} {version}?</source>
        <translation>להתקין את ⁨{name}⁩ {version}?</translation>
    </message>
    <message>
        <source>{name} {version} is installed already</source>
        <translation>⁨{name}⁩ {version} כבר מותקן</translation>
    </message>
    <message>
        <source>Update {name} to {version}?</source>
        <translation>לעדכן את ⁨{name}⁩ לגרסה {version}?</translation>
    </message>
    <message>
        <source>Install again</source>
        <translation>התקנה מחדש</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>עדכון</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>התקנה</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>מחליף</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>גרסה {version}</translation>
    </message>
    <message>
        <source>{name} ({id})</source>
        <translation>⁨{name}⁩ ({id})</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>תוסף</translation>
    </message>
    <message>
        <source>asks for {size} of memory</source>
        <translation>מבקש ⁨{size}⁩ של זיכרון</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>מביא</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>רישיון</translation>
    </message>
    <message>
        <source>None is stated.</source>
        <translation>לא צוין רישיון.</translation>
    </message>
    <message>
        <source>Compiled code</source>
        <translation>קוד מהודר</translation>
    </message>
    <message>
        <source>In {packages}: it cannot be read as text.</source>
        <translation>בתוך {packages}: אי אפשר לקרוא אותו כטקסט.</translation>
    </message>
    <message>
        <source>None: all of it is Python.</source>
        <translation>אין: הכול כתוב ב־Python.</translation>
    </message>
    <message>
        <source>Its own, on top of Anyfind&apos;s packages, none of which changes</source>
        <translation>סביבה משלו, מעל החבילות של Anyfind, שאף אחת מהן אינה משתנה</translation>
    </message>
    <message>
        <source>Its own, apart from Anyfind&apos;s packages, because they do not fit together: {why}</source>
        <translation>סביבה משלו, בנפרד מהחבילות של Anyfind, כי הן אינן מתאימות זו לזו: {why}</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>סביבה</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>הורדה</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ועוד אחד</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes with it</source>
        <translation>מגיע יחד איתו</translation>
    </message>
    <message>
        <source>Nothing else.</source>
        <translation>שום דבר נוסף.</translation>
    </message>
    <message>
        <source>on this computer already</source>
        <translation>כבר במחשב הזה</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>מתוך {source}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>משקולות</translation>
    </message>
</context>
<context>
    <name>CropArea</name>
    <message>
        <source>Part of the picture</source>
        <translation>חלק מהתמונה</translation>
    </message>
    <message>
        <source>Drag a rectangle, or move it with the arrow keys and size it with Shift and the arrow keys.</source>
        <translation>גרירת מלבן, או הזזה במקשי החצים ושינוי גודל ב־Shift ומקשי החצים.</translation>
    </message>
    <message>
        <source>All of the picture is chosen.</source>
        <translation>נבחרה כל התמונה.</translation>
    </message>
    <message>
        <source>From {left}% to {right}% across and from {top}% to {bottom}% down is chosen.</source>
        <translation>נבחר האזור {left}%–{right}% לרוחב ו־{top}%–{bottom}% לגובה.</translation>
    </message>
</context>
<context>
    <name>Cropping</name>
    <message>
        <source>Drag a rectangle around what you want to find.</source>
        <translation>יש לגרור מלבן סביב מה שרוצים למצוא.</translation>
    </message>
    <message>
        <source>Search this part</source>
        <translation>חיפוש החלק הזה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Learning curve</source>
        <translation>עקומת למידה</translation>
    </message>
    <message>
        <source>{share} found after {count} files.</source>
        <translation>{share} נמצאו אחרי {count} קבצים.</translation>
    </message>
    <message>
        <source>files with words</source>
        <translation>קבצים עם מילים</translation>
    </message>
    <message>
        <source>blind guess</source>
        <translation>ניחוש עיוור</translation>
    </message>
    <message>
        <source>today</source>
        <translation>היום</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The engine stopped. Restarting…</source>
        <translation>המנוע נעצר. מופעל מחדש…</translation>
    </message>
    <message>
        <source>The engine does not start: {message}</source>
        <translation>המנוע אינו מופעל: {message}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>The models that look into pictures and understand sentences are not on this computer yet.</source>
        <translation>המודלים שמסתכלים בתמונות ומבינים משפטים עדיין אינם במחשב הזה.</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>הורדה</translation>
    </message>
    <message>
        <source>Try other or fewer words.</source>
        <translation>כדאי לנסות מילים אחרות או פחות מילים.</translation>
    </message>
    <message>
        <source>What comes nearest is no better than chance: ↓ shows it.</source>
        <translation>הקרוב ביותר אינו טוב ממקריות: ↓ מציג אותו.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>לא נמצא דבר</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>אי אפשר לפתוח את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>אי אפשר להציג את ⁨{path}⁩.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details of the file</source>
        <translation>פרטי הקובץ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message numerus="yes">
        <source>%n more places</source>
        <translation>
            <numerusform>עוד מקום אחד</numerusform>
            <numerusform>עוד %n מקומות</numerusform>
        </translation>
    </message>
    <message>
        <source>The same file also lies in</source>
        <translation>אותו קובץ נמצא גם ב־</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>אומן</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>אלבום</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>צולם</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>מצלמה</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>עדשה</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>חשיפה</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>אורך</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>קצב דגימה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>ממדים</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>f/{value}</source>
        <translation>f/⁨{value}⁩</translation>
    </message>
    <message>
        <source>ISO {value}</source>
        <translation>ISO ⁨{value}⁩</translation>
    </message>
    <message>
        <source>{value} mm</source>
        <translation>⁨{value}⁩ מ״מ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>שונה</translation>
    </message>
    <message>
        <source>{rate} Hz</source>
        <translation>{rate} הרץ</translation>
    </message>
    <message>
        <source>1/{part} s</source>
        <translation>1/{part} שנ׳</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} שנ׳</translation>
    </message>
    <message>
        <source>{width} by {height} pixels</source>
        <translation>{width} על {height} פיקסלים</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Speak no more of the copies of “{name}”</source>
        <translation>לא להציג עוד את העותקים של ״⁨{name}⁩״</translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message>
        <source>Look for duplicates</source>
        <translation>חיפוש כפילויות</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Look for duplicates no longer</source>
        <translation>הפסקת חיפוש הכפילויות</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>כפילויות</translation>
    </message>
    <message>
        <source>Copies, the same pictures and sounds in other sizes, and shots of one scene. Nothing is deleted.</source>
        <translation>עותקים, אותן תמונות ואותם צלילים בגדלים אחרים, וצילומים של אותו מראה. שום דבר לא נמחק.</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>מתבצע חיפוש כפילויות</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>הצגת עוד</translation>
    </message>
    <message>
        <source>Show more duplicates</source>
        <translation>הצגת עוד כפילויות</translation>
    </message>
    <message numerus="yes">
        <source>%n groups · {size} in copies. Nothing is deleted.</source>
        <translation>
            <numerusform>קבוצה אחת · ⁨{size}⁩ בעותקים. שום דבר לא נמחק.</numerusform>
            <numerusform>%n קבוצות · ⁨{size}⁩ בעותקים. שום דבר לא נמחק.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>אין.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>Everything goes on</source>
        <translation>הכול נמשך</translation>
    </message>
    <message>
        <source>Names and text only</source>
        <translation>רק שמות וטקסט</translation>
    </message>
    <message>
        <source>Nothing goes on</source>
        <translation>שום דבר לא נמשך</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>בהפעלה בסוללה</translation>
    </message>
    <message>
        <source>Names and text cost seconds a day; pictures and sound cost charge.</source>
        <translation>שמות וטקסט גוזלים שניות ביום; תמונות וצליל מרוקנים את הסוללה.</translation>
    </message>
    <message>
        <source>Stop when the charge is below</source>
        <translation>עצירה כשהסוללה מתחת ל־</translation>
    </message>
    <message>
        <source>Nothing goes on then until the computer is plugged in.</source>
        <translation>מתחת לזה שום דבר לא נמשך עד לחיבור לחשמל.</translation>
    </message>
    <message>
        <source>Heavy work only at certain times</source>
        <translation>עבודה כבדה רק בשעות מסוימות</translation>
    </message>
    <message>
        <source>Names and text are always taken in; pictures, sound and films wait for their time.</source>
        <translation>שמות וטקסט נקלטים תמיד; תמונות, צליל וסרטים ממתינים לשעתם.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>מעבדים</translation>
    </message>
    <message>
        <source>Indexing takes this share of all processors at most, on average.</source>
        <translation>האינדוקס תופס לכל היותר חלק זה מכל המעבדים, בממוצע.</translation>
    </message>
    <message>
        <source>Wait while other programs take more than</source>
        <translation>המתנה כשתוכנות אחרות תופסות יותר מ־</translation>
    </message>
    <message>
        <source>For a while at most, so that it is finished some day.</source>
        <translation>לזמן מה בלבד, כדי שהעבודה תסתיים מתישהו.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>זיכרון</translation>
    </message>
    <message>
        <source>Of the engine and its processes; heavy work waits above it.</source>
        <translation>של המנוע ותהליכיו; מעבר לכך עבודה כבדה ממתינה.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>בלי הגבלה</translation>
    </message>
    <message>
        <source>Like other programs</source>
        <translation>כמו תוכנות אחרות</translation>
    </message>
    <message>
        <source>Behind other programs</source>
        <translation>אחרי תוכנות אחרות</translation>
    </message>
    <message>
        <source>Only what nobody else wants</source>
        <translation>רק מה שאיש אינו צריך</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>עדיפות</translation>
    </message>
    <message>
        <source>How far indexing steps back behind other programs.</source>
        <translation>כמה האינדוקס מפנה מקום לתוכנות אחרות.</translation>
    </message>
    <message>
        <source>A variable of the environment says so; it cannot be changed here.</source>
        <translation>משתנה סביבה קובע זאת; אי אפשר לשנות כאן.</translation>
    </message>
    <message>
        <source>The command that started the engine says so; it cannot be changed here.</source>
        <translation>הפקודה שהפעילה את המנוע קובעת זאת; אי אפשר לשנות כאן.</translation>
    </message>
</context>
<context>
    <name>EngineSupervisor</name>
    <message>
        <source>The engine takes too long to start.</source>
        <translation>הפעלת המנוע נמשכת זמן רב מדי.</translation>
    </message>
    <message>
        <source>The engine that runs is of another version. End it and try again.</source>
        <translation>המנוע שפועל הוא מגרסה אחרת. יש לסיים אותו ולנסות שוב.</translation>
    </message>
    <message>
        <source>The engine ended without a word.</source>
        <translation>המנוע נעצר בלי הודעה.</translation>
    </message>
</context>
<context>
    <name>Extensions</name>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>מילים</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>צלילים</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>דיבור</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>סרטים</translation>
    </message>
    <message>
        <source>{number} pictures/s</source>
        <translation>{number} תמונות לשנייה</translation>
    </message>
    <message>
        <source>{number} passages/s</source>
        <translation>{number} קטעים לשנייה</translation>
    </message>
    <message>
        <source>{number} sounds/s</source>
        <translation>{number} צלילים לשנייה</translation>
    </message>
    <message>
        <source>{number} pieces/s</source>
        <translation>{number} חלקים לשנייה</translation>
    </message>
    <message>
        <source>Understands: {kinds}</source>
        <translation>מבין: {kinds}</translation>
    </message>
    <message>
        <source>Reads {patterns}</source>
        <translation>קורא ⁨{patterns}⁩</translation>
    </message>
    <message>
        <source>Joins two models</source>
        <translation>מחבר שני מודלים</translation>
    </message>
    <message>
        <source>Corrects scores</source>
        <translation>מתקן ציונים</translation>
    </message>
    <message>
        <source>Looks at the first results again</source>
        <translation>בוחן שוב את התוצאות הראשונות</translation>
    </message>
    <message>
        <source>Finds nearest neighbours</source>
        <translation>מוצא את השכנים הקרובים</translation>
    </message>
    <message>
        <source>Its own, on top of Anyfind&apos;s packages</source>
        <translation>סביבה משלו, מעל החבילות של Anyfind</translation>
    </message>
    <message>
        <source>Its own, apart from Anyfind&apos;s packages</source>
        <translation>סביבה משלו, בנפרד מהחבילות של Anyfind</translation>
    </message>
    <message>
        <source>Among Anyfind&apos;s packages</source>
        <translation>בין החבילות של Anyfind</translation>
    </message>
    <message>
        <source>Not measured on this library yet.</source>
        <translation>עדיין לא נמדד בספרייה הזאת.</translation>
    </message>
    <message>
        <source>of {captions} descriptions have their file among the first ten of {pool}; guessing would find {chance}.</source>
        <translation>מתוך {captions} תיאורים הקובץ שלהם נמצא בין עשרת הראשונים מתוך {pool}; בניחוש היה נמצא {chance}.</translation>
    </message>
    <message>
        <source>Cannot be known: no file of this library comes with words about it yet.</source>
        <translation>אי אפשר לדעת: לאף קובץ בספרייה הזאת אין עדיין מילים עליו.</translation>
    </message>
    <message>
        <source>Cannot be known: it takes {least} described files held out for it, and there are {pool}.</source>
        <translation>אי אפשר לדעת: נדרשים {least} קבצים מתוארים ששמורים לכך, ויש {pool}.</translation>
    </message>
    <message>
        <source>Cannot be known: no bridge from words leads to this model yet.</source>
        <translation>אי אפשר לדעת: עדיין אין גשר ממילים אל המודל הזה.</translation>
    </message>
    <message>
        <source>Measured together with pictures and sounds.</source>
        <translation>נמדד יחד עם תמונות וצלילים.</translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation>תוספים ומודלים</translation>
    </message>
    <message numerus="yes">
        <source>failed on %n files</source>
        <translation>
            <numerusform>נכשל בקובץ אחד</numerusform>
            <numerusform>נכשל ב־%n קבצים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>קובץ אחד הונח בצד</numerusform>
            <numerusform>%n קבצים הונחו בצד</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes at work</source>
        <translation>
            <numerusform>תהליך אחד עובד</numerusform>
            <numerusform>%n תהליכים עובדים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtensionsSection</name>
    <message>
        <source>Plugins</source>
        <translation>תוספים</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>מודלים</translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation>תוספים ומודלים</translation>
    </message>
    <message>
        <source>Plugins read further kinds of files and bring models; models decide what is found.</source>
        <translation>תוספים קוראים סוגי קבצים נוספים ומביאים מודלים; המודלים קובעים מה נמצא.</translation>
    </message>
    <message>
        <source>Show plugins</source>
        <translation>הצגת התוספים</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>הצגת המודלים</translation>
    </message>
    <message>
        <source>Add a plugin</source>
        <translation>הוספת תוסף</translation>
    </message>
    <message>
        <source>Undo the last change of plugins</source>
        <translation>ביטול השינוי האחרון בתוספים</translation>
    </message>
    <message>
        <source>Fetch the models that the library needs</source>
        <translation>הורדת המודלים שהספרייה צריכה</translation>
    </message>
    <message>
        <source>Measure the models in use</source>
        <translation>מדידת המודלים שבשימוש</translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message>
        <source>Only {value}: {count} results</source>
        <translation>רק ⁨{value}⁩: {count} תוצאות</translation>
    </message>
</context>
<context>
    <name>FacetsPanel</name>
    <message>
        <source>Narrow down</source>
        <translation>צמצום</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>שנה</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>סיומת</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>עוד אחד</numerusform>
            <numerusform>עוד %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>טקסטים</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>צלילים</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>סרטים</translation>
    </message>
</context>
<context>
    <name>FailuresCard</name>
    <message>
        <source>Their names can be searched, what is in them not. They are tried again when they change.</source>
        <translation>אפשר לחפש את שמותיהם, אבל לא את תוכנם. הם ייבדקו שוב כשישתנו.</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>ניסיון נוסף לכולם</translation>
    </message>
    <message>
        <source>Try the chosen again</source>
        <translation>ניסיון נוסף לנבחרים</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>הצגה במנהל הקבצים</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>אי אפשר להציג את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>קובץ אחד לא ניתן לקריאה</numerusform>
            <numerusform>%n קבצים לא ניתנים לקריאה</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>קבצים שלא ניתנים לקריאה</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
</context>
<context>
    <name>FileHandle</name>
    <message>
        <source>Drag this into another program</source>
        <translation>אפשר לגרור את זה לתוכנה אחרת</translation>
    </message>
    <message>
        <source>The file, to be dragged into another program</source>
        <translation>הקובץ, לגרירה לתוכנה אחרת</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>פתיחה באמצעות</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>הצגה במנהל הקבצים</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>העתקת הנתיב</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>העתקת הקובץ</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>העתקת התמונה</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>עוד כמו זה</translation>
    </message>
</context>
<context>
    <name>FilesChip</name>
    <message numerus="yes">
        <source>%n chosen files</source>
        <translation>
            <numerusform>קובץ נבחר אחד</numerusform>
            <numerusform>%n קבצים נבחרים</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these are searched. Delete removes it.</source>
        <translation>החיפוש נערך רק בהם. Delete מסיר.</translation>
    </message>
    <message>
        <source>Only these files are searched; click to search all</source>
        <translation>החיפוש נערך רק בקבצים האלה; לחיצה מחפשת בכולם</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter: {what}</source>
        <translation>מסנן: {what}</translation>
    </message>
    <message>
        <source>{filter}
Click to change it, Backspace to write on</source>
        <translation>{filter}
לחיצה משנה אותו, Backspace מחזיר לכתיבה</translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Filter</source>
        <translation>מסנן</translation>
    </message>
    <message>
        <source>Leave these files out</source>
        <translation>בלי הקבצים האלה</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} או {other}</translation>
    </message>
    <message>
        <source>{key}: not {value}</source>
        <translation>{key}: לא ⁨{value}⁩</translation>
    </message>
    <message>
        <source>{key}: {value}</source>
        <translation>{key}: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>צלילים</translation>
    </message>
    <message>
        <source>films</source>
        <translation>סרטים</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>טקסטים</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>סיומת</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>מצלמה</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>ליד</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>יש</translation>
    </message>
    <message>
        <source>pictures, sounds, films, documents</source>
        <translation>תמונות, צלילים, סרטים, מסמכים</translation>
    </message>
    <message>
        <source>only below this folder</source>
        <translation>רק מתחת לתיקייה הזאת</translation>
    </message>
    <message>
        <source>a day, a month, a year, last week</source>
        <translation>יום, חודש, שנה, שבוע שעבר</translation>
    </message>
    <message>
        <source>from this date on</source>
        <translation>מהתאריך הזה ואילך</translation>
    </message>
    <message>
        <source>until this date</source>
        <translation>עד התאריך הזה</translation>
    </message>
    <message>
        <source>larger or smaller than this</source>
        <translation>גדול או קטן מזה</translation>
    </message>
    <message>
        <source>the end of the file&apos;s name</source>
        <translation>סוף שם הקובץ</translation>
    </message>
    <message>
        <source>in the file&apos;s name</source>
        <translation>בתוך שם הקובץ</translation>
    </message>
    <message>
        <source>in the camera&apos;s name</source>
        <translation>בתוך שם המצלמה</translation>
    </message>
    <message>
        <source>taken near a place</source>
        <translation>צולם ליד מקום</translation>
    </message>
    <message>
        <source>text, place, date, camera, caption</source>
        <translation>טקסט, מקום, תאריך, מצלמה, כיתוב</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>First run</source>
        <translation>הפעלה ראשונה</translation>
    </message>
    <message>
        <source>more than {count} files</source>
        <translation>יותר מ־{count} קבצים</translation>
    </message>
    <message>
        <source>no files yet</source>
        <translation>עדיין אין קבצים</translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message>
        <source>Fit a bridge on your own files</source>
        <translation>התאמת גשר לפי הקבצים שלך</translation>
    </message>
    <message>
        <source>Choose the best one by trying (recommended)</source>
        <translation>בחירת הטוב ביותר בניסיון (מומלץ)</translation>
    </message>
    <message>
        <source>Words with</source>
        <translation>מילים עם</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>שיטה</translation>
    </message>
    <message>
        <source>Time at most</source>
        <translation>זמן מרבי</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>התאמה</translation>
    </message>
    <message>
        <source>Fitting a bridge</source>
        <translation>מתבצעת התאמת גשר</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>⁨{name}⁩: {what}</translation>
    </message>
    <message>
        <source>{kind}: {count} pairs count</source>
        <translation>{kind}: נספרים {count} זוגות</translation>
    </message>
    <message>
        <source>There are no pairs yet: let them be collected from your files below, or write some under “Caption next”.</source>
        <translation>עדיין אין זוגות: אפשר לאסוף אותם מהקבצים שלך למטה, או לכתוב כמה תחת ״כיתוב הבא״.</translation>
    </message>
    <message>
        <source>{used} pairs of words and files count, {held} of them only to measure with. A bridge that is no better than the one in use is not installed when the method is chosen by trying.</source>
        <translation>נספרים {used} זוגות של מילים וקבצים, מתוכם {held} למדידה בלבד. גשר שאינו טוב מזה שבשימוש אינו מותקן כשהשיטה נבחרת בניסיון.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>נעצר. לא השתנה דבר.</translation>
    </message>
    <message>
        <source>Nothing was good enough to be installed.</source>
        <translation>שום דבר לא היה טוב מספיק להתקנה.</translation>
    </message>
    <message>
        <source>“{name}” is fitted, and searches go through it from now on.</source>
        <translation>״⁨{name}⁩״ הותאם, ומעכשיו החיפושים עוברים דרכו.</translation>
    </message>
    <message>
        <source>It finds {gap} points more than {other}, on {what}.</source>
        <translation>הוא מוצא {gap} נקודות יותר מאשר ⁨{other}⁩, על {what}.</translation>
    </message>
    <message>
        <source>The fit is over</source>
        <translation>ההתאמה הסתיימה</translation>
    </message>
    <message>
        <source>There is a bridge of this name.</source>
        <translation>כבר יש גשר בשם הזה.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>דקה אחת</numerusform>
            <numerusform>%n דקות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>שעה אחת</numerusform>
            <numerusform>%n שעות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Indexed</source>
        <translation>אונדקס</translation>
    </message>
    <message>
        <source>What can be done with “{folder}”</source>
        <translation>מה אפשר לעשות עם ״⁨{folder}⁩״</translation>
    </message>
    <message>
        <source>More (Menu key); Del removes the folder</source>
        <translation>עוד (מקש Menu); Del מסיר את התיקייה</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>חיפוש שינויים עכשיו</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>הצגה במנהל הקבצים</translation>
    </message>
    <message>
        <source>What is left out…</source>
        <translation>מה להשמיט…</translation>
    </message>
    <message>
        <source>It lies elsewhere now…</source>
        <translation>היא עברה למקום אחר…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>הסרה מהספרייה</translation>
    </message>
    <message>
        <source>What this folder leaves out: one pattern a line, as in .gitignore. For example: *.tmp for all such files, node_modules/ for all such folders, /Private/ for one folder at the top, !keep.tmp for an exception.</source>
        <translation>מה התיקייה הזאת משמיטה: תבנית אחת בכל שורה, כמו ב־‎.gitignore‎. לדוגמה: ‎*.tmp‎ לכל הקבצים כאלה, ‎node_modules/‎ לכל התיקיות כאלה, ‎/Private/‎ לתיקייה אחת ברמה העליונה, ‎!keep.tmp‎ ליוצא מן הכלל.</translation>
    </message>
    <message>
        <source>Patterns of what is left out, one a line</source>
        <translation>תבניות של מה להשמיט, אחת בכל שורה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Save what is left out</source>
        <translation>שמירת מה להשמיט</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Leave the patterns as they are</source>
        <translation>השארת התבניות כפי שהן</translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message>
        <source>There is no folder in the library yet.</source>
        <translation>עדיין אין תיקיות בספרייה.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>הוספת תיקייה…</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>אי אפשר להציג את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Where does “{path}” lie now?</source>
        <translation>היכן נמצאת עכשיו ״⁨{path}⁩״?</translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message>
        <source>1 file</source>
        <translation>קובץ אחד</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} קבצים</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>מנותקת</translation>
    </message>
    <message>
        <source>Looking through it…</source>
        <translation>מתבצע מעבר עליה…</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>{name} cannot be read.</source>
        <translation>אי אפשר לקרוא את ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>The same bytes</source>
        <translation>אותם בתים</translation>
    </message>
    <message>
        <source>The same content</source>
        <translation>אותו תוכן</translation>
    </message>
    <message>
        <source>The same scene</source>
        <translation>אותו מראה</translation>
    </message>
    <message>
        <source>{kind} · {files} · {size} in copies</source>
        <translation>{kind} · {files} · ⁨{size}⁩ בעותקים</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>אלה לא כפילויות</translation>
    </message>
    <message>
        <source>Speak no more of the copies of {name}</source>
        <translation>לא להציג עוד את העותקים של ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Speak no more of these as copies of each other</source>
        <translation>לא להציג עוד את אלה כעותקים זה של זה</translation>
    </message>
    <message>
        <source>And {files} more.</source>
        <translation>ועוד {files}.</translation>
    </message>
    <message>
        <source>{width} by {height}</source>
        <translation>{width} על {height}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>לשמור</translation>
    </message>
    <message>
        <source>Show {path} in the file manager</source>
        <translation>הצגת ⁨{path}⁩ במנהל הקבצים</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>הצגה במנהל הקבצים</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>אי אפשר להציג את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <source>How often items are found</source>
        <translation>באיזו תדירות נמצאים פריטים</translation>
    </message>
    <message>
        <source>{count} items are never found; the most frequent one is found {most} times.</source>
        <translation>{count} פריטים לא נמצאים לעולם; השכיח ביותר נמצא {most} פעמים.</translation>
    </message>
    <message>
        <source>times among the first ten</source>
        <translation>פעמים בין עשרת הראשונים</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Recent searches</source>
        <translation>חיפושים אחרונים</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>לשכוח אותם</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>לשמור אותם</translation>
    </message>
    <message>
        <source>Forget all for good</source>
        <translation>לשכוח הכול לתמיד</translation>
    </message>
    <message>
        <source>They stay in the library on this computer</source>
        <translation>הם נשארים בספרייה שבמחשב הזה</translation>
    </message>
    <message>
        <source>Remember what was searched</source>
        <translation>לזכור מה חיפשו</translation>
    </message>
    <message>
        <source>Searches so far</source>
        <translation>החיפושים עד כה</translation>
    </message>
    <message numerus="yes">
        <source>%n searches are remembered.</source>
        <translation>
            <numerusform>חיפוש אחד נזכר.</numerusform>
            <numerusform>%n חיפושים נזכרים.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>אין.</translation>
    </message>
</context>
<context>
    <name>IndexingCard</name>
    <message>
        <source>Indexing</source>
        <translation>אינדוקס</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>השהיה לשעה</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Pause until I resume it (Ctrl+P)</source>
        <translation>השהיה עד להמשך ידני (Ctrl+P)</translation>
    </message>
    <message>
        <source>Pause indexing until I resume it</source>
        <translation>השהיית האינדוקס עד להמשך ידני</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>המשך האינדוקס</translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation>אינדוקס עכשיו בכל זאת</translation>
    </message>
    <message>
        <source>Also on battery, under load and outside of the time window</source>
        <translation>גם בסוללה, בעומס ומחוץ לשעות שנקבעו</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>המנוע אינו פועל.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>אין מה לעשות</translation>
    </message>
    <message>
        <source>Names and text can be searched already. {rate} files a second of late.</source>
        <translation>כבר אפשר לחפש בשמות ובטקסט. לאחרונה {rate} קבצים לשנייה.</translation>
    </message>
    <message>
        <source>Names and text can be searched already.</source>
        <translation>כבר אפשר לחפש בשמות ובטקסט.</translation>
    </message>
    <message>
        <source>Names can be searched meanwhile. It goes on by itself as soon as it may.</source>
        <translation>בינתיים אפשר לחפש בשמות. האינדוקס נמשך מעצמו ברגע שאפשר.</translation>
    </message>
    <message>
        <source>Changes of files are noticed by themselves.</source>
        <translation>שינויים בקבצים מתגלים מעצמם.</translation>
    </message>
</context>
<context>
    <name>InstallBar</name>
    <message>
        <source>Add a plugin</source>
        <translation>הוספת תוסף</translation>
    </message>
    <message>
        <source>Name on the package index, such as acme-mesh</source>
        <translation>שם במאגר החבילות, כגון acme-mesh</translation>
    </message>
    <message>
        <source>Plugin to add: a name on the package index, a wheel or a folder</source>
        <translation>תוסף להוספה: שם במאגר החבילות, קובץ wheel או תיקייה</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>בירור</translation>
    </message>
    <message>
        <source>Wheel…</source>
        <translation>קובץ wheel…</translation>
    </message>
    <message>
        <source>Choose a wheel</source>
        <translation>בחירת קובץ wheel</translation>
    </message>
    <message>
        <source>Choose a wheel on this computer; or drop one here</source>
        <translation>בחירת קובץ wheel במחשב הזה; אפשר גם לשחרר כאן</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>תיקייה…</translation>
    </message>
    <message>
        <source>Choose a folder of wheels</source>
        <translation>בחירת תיקייה של קובצי wheel</translation>
    </message>
    <message>
        <source>Choose a folder of wheels, such as on a stick: nothing is fetched then</source>
        <translation>בחירת תיקייה של קובצי wheel, למשל בהתקן נייד: אז לא יורד דבר</translation>
    </message>
    <message>
        <source>You see what it asks for before anything is installed or run. Wheels can also be dropped here.</source>
        <translation>לפני שמשהו מותקן או רץ רואים מה הוא מבקש. אפשר גם לשחרר כאן קובצי wheel.</translation>
    </message>
    <message>
        <source>Wheels (*.whl)</source>
        <translation>קובצי wheel ‏(*.whl)</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>There is a saved search “{name}” already.</source>
        <translation>כבר יש חיפוש שמור ״⁨{name}⁩״.</translation>
    </message>
    <message>
        <source>A search by something pasted or recorded cannot be kept.</source>
        <translation>אי אפשר לשמור חיפוש לפי משהו שהודבק או הוקלט.</translation>
    </message>
</context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>Save the search “{name}”</source>
        <translation>שמירת החיפוש ״⁨{name}⁩״</translation>
    </message>
    <message>
        <source>Remove the saved search “{name}”</source>
        <translation>הסרת החיפוש השמור ״⁨{name}⁩״</translation>
    </message>
    <message>
        <source>Rename the saved search “{name}”</source>
        <translation>שינוי שם החיפוש השמור ״⁨{name}⁩״</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>כמו המערכת</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>שפת החלון</translation>
    </message>
    <message>
        <source>It changes when Anyfind is started again.</source>
        <translation>השינוי נכנס לתוקף בהפעלה הבאה של Anyfind.</translation>
    </message>
    <message>
        <source>Words of the engine, such as reasons for failures, stay English.</source>
        <translation>מילים של המנוע, כמו סיבות לכישלון, נשארות באנגלית.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the colours show</source>
        <translation>מה הצבעים מראים</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>בין {least} ל־{most}.</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Loudness</source>
        <translation>עוצמה</translation>
    </message>
</context>
<context>
    <name>LibraryChanges</name>
    <message>
        <source>Remove the folder “{folder}”</source>
        <translation>הסרת התיקייה ״⁨{folder}⁩״</translation>
    </message>
    <message>
        <source>Change what “{folder}” leaves out</source>
        <translation>שינוי מה ש״⁨{folder}⁩״ משמיטה</translation>
    </message>
    <message>
        <source>Add the folder “{folder}”</source>
        <translation>הוספת התיקייה ״⁨{folder}⁩״</translation>
    </message>
</context>
<context>
    <name>LibraryPart</name>
    <message>
        <source>Quit, and end the engine</source>
        <translation>יציאה, כולל סיום המנוע</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>חלון</translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Library</source>
        <translation>ספרייה</translation>
    </message>
    <message>
        <source>Files stay where they are; nothing leaves this computer.</source>
        <translation>הקבצים נשארים במקומם; שום דבר לא יוצא מהמחשב.</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>חיפוש שינויים</translation>
    </message>
    <message>
        <source>Look through all folders now</source>
        <translation>מעבר על כל התיקיות עכשיו</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>הוספת תיקייה…</translation>
    </message>
    <message>
        <source>Add a folder (Ctrl+O); or drop one on the window</source>
        <translation>הוספת תיקייה (Ctrl+O); אפשר גם לשחרר תיקייה על החלון</translation>
    </message>
    <message>
        <source>How much of the computer indexing takes</source>
        <translation>כמה מהמחשב האינדוקס תופס</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>תחזוקה</translation>
    </message>
    <message>
        <source>Copies of files</source>
        <translation>עותקים של קבצים</translation>
    </message>
    <message>
        <source>Look for changes in all folders</source>
        <translation>חיפוש שינויים בכל התיקיות</translation>
    </message>
    <message>
        <source>Pause indexing for an hour</source>
        <translation>השהיית האינדוקס לשעה</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>חיפוש כפילויות</translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation>אינדוקס עכשיו בכל זאת</translation>
    </message>
    <message>
        <source>Try all files again that could not be read</source>
        <translation>ניסיון נוסף לכל הקבצים שלא ניתנים לקריאה</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Damaged, locked, or not what the name says</source>
        <translation>פגום, נעול או לא מה שהשם אומר</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>ריק</translation>
    </message>
    <message>
        <source>Not allowed to be read</source>
        <translation>אין הרשאת קריאה</translation>
    </message>
    <message>
        <source>The disk did not give it out</source>
        <translation>הדיסק לא מסר אותו</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>גדול מדי לזיכרון</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>ארך זמן רב מדי</translation>
    </message>
    <message>
        <source>Its reader came down</source>
        <translation>הקורא שלו קרס</translation>
    </message>
    <message>
        <source>Its reader gave no sense</source>
        <translation>הקורא שלו החזיר תוצאה חסרת מובן</translation>
    </message>
    <message>
        <source>Its plugin is switched off</source>
        <translation>התוסף שלו כבוי</translation>
    </message>
    <message>
        <source>A model is missing</source>
        <translation>חסר מודל</translation>
    </message>
    <message>
        <source>A model could not make sense of it</source>
        <translation>מודל לא הצליח להבין אותו</translation>
    </message>
    <message>
        <source>1 could not be read</source>
        <translation>אחד לא ניתן לקריאה</translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation>{count} לא ניתנים לקריאה</translation>
    </message>
    <message>
        <source>1 rule of what is left out</source>
        <translation>כלל השמטה אחד</translation>
    </message>
    <message>
        <source>{count} rules of what is left out</source>
        <translation>{count} כללי השמטה</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>מנותקת</translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>מתבצע מעבר עליה</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>מעודכנת</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>מושהית</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ממתינה</translation>
    </message>
    <message>
        <source>Indexing · {percent}</source>
        <translation>באינדוקס · {percent}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Starting…</source>
        <translation>בהפעלה…</translation>
    </message>
    <message>
        <source>The engine is being started.</source>
        <translation>המנוע מופעל.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>מה לחפש?</translation>
    </message>
    <message>
        <source>Type what is in it, or paste or drop a picture of it.</source>
        <translation>אפשר להקליד מה יש בו, או להדביק או לשחרר תמונה שלו.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>לא נמצא דבר</translation>
    </message>
    <message>
        <source>Show the nearest</source>
        <translation>הצגת הקרובים ביותר</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>הוספת תיקייה</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>תמונה שהודבקה</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>The map is being made</source>
        <translation>המפה בהכנה</translation>
    </message>
    <message>
        <source>How far the map is</source>
        <translation>התקדמות הכנת המפה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Leave off making the map</source>
        <translation>הפסקת הכנת המפה</translation>
    </message>
    <message>
        <source>Files that are alike find each other.</source>
        <translation>קבצים דומים מוצאים זה את זה.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>The engine&apos;s answer is no map.</source>
        <translation>תשובת המנוע אינה מפה.</translation>
    </message>
    <message>
        <source>Of a file&apos;s ten nearest, {kept} are also among its ten nearest here: a plane has no room for all.</source>
        <translation>מתוך עשרת הקבצים הקרובים ביותר לקובץ, {kept} נמצאים גם כאן בין עשרת הקרובים אליו: במישור אין מקום לכולם.</translation>
    </message>
    <message>
        <source>fits little</source>
        <translation>מתאים מעט</translation>
    </message>
    <message>
        <source>fits well</source>
        <translation>מתאים היטב</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>טיפוסי</translation>
    </message>
    <message>
        <source>Often found</source>
        <translation>נמצא לעיתים קרובות</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>מילים</translation>
    </message>
    <message>
        <source>How much each file is like the ten that are nearest to it.</source>
        <translation>עד כמה כל קובץ דומה לעשרת הקבצים הקרובים אליו ביותר.</translation>
    </message>
    <message>
        <source>How often each file is among the ten nearest of other files.</source>
        <translation>כמה פעמים כל קובץ נמצא בין עשרת הקרובים ביותר של קבצים אחרים.</translation>
    </message>
    <message>
        <source>When each file was changed.</source>
        <translation>מתי כל קובץ שונה.</translation>
    </message>
    <message>
        <source>How well each file fits some words.</source>
        <translation>עד כמה כל קובץ מתאים למילים כלשהן.</translation>
    </message>
    <message>
        <source>How typical a file is</source>
        <translation>עד כמה קובץ טיפוסי</translation>
    </message>
    <message>
        <source>How often a file is near others</source>
        <translation>כמה פעמים קובץ נמצא ליד אחרים</translation>
    </message>
    <message>
        <source>When a file was changed</source>
        <translation>מתי קובץ שונה</translation>
    </message>
    <message>
        <source>How well a file fits “{words}”</source>
        <translation>עד כמה קובץ מתאים ל״⁨{words}⁩״</translation>
    </message>
    <message>
        <source>With so few files that is a rough number.</source>
        <translation>כשיש קבצים מעטים כל כך, זהו מספר גס.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>טקסטים</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>צלילים</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>דיבור</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>סרטים</translation>
    </message>
    <message>
        <source>one of a kind</source>
        <translation>יחיד במינו</translation>
    </message>
    <message>
        <source>like many others</source>
        <translation>כמו רבים אחרים</translation>
    </message>
    <message>
        <source>seldom</source>
        <translation>לעיתים רחוקות</translation>
    </message>
    <message>
        <source>often</source>
        <translation>לעיתים קרובות</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Colours</source>
        <translation>צבעים</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>חיפוש במפה</translation>
    </message>
    <message>
        <source>Draw around files</source>
        <translation>סימון קבצים בקו</translation>
    </message>
    <message>
        <source>Pictures on the map</source>
        <translation>תמונות במפה</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>התרחקות (‎-‎)</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>התקרבות (‎+‎)</translation>
    </message>
    <message>
        <source>The whole map (0)</source>
        <translation>כל המפה (0)</translation>
    </message>
    <message>
        <source>Words that files are coloured by, then Enter</source>
        <translation>מילים לצביעת הקבצים, ואז Enter</translation>
    </message>
    <message>
        <source>Files on the map: {kind}</source>
        <translation>קבצים במפה: {kind}</translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>אי אפשר לפתוח את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>אי אפשר להציג את ⁨{path}⁩.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paths are in the clipboard.</source>
        <translation>
            <numerusform>נתיב אחד נמצא בלוח.</numerusform>
            <numerusform>%Ln נתיבים נמצאים בלוח.</numerusform>
        </translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>עוד כמו זה</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>הצגה בתיקייה</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>העתקת הנתיב</translation>
    </message>
    <message>
        <source>This file is not on this map.</source>
        <translation>הקובץ הזה אינו במפה הזאת.</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>⁨{name}⁩: {number}</translation>
    </message>
    <message>
        <source>{number} (estimated)</source>
        <translation>{number} (משוער)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>קובץ אחד</numerusform>
            <numerusform>%Ln קבצים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation>
            <numerusform>נבחר קובץ אחד</numerusform>
            <numerusform>נבחרו %Ln קבצים</numerusform>
        </translation>
    </message>
    <message>
        <source>At {name}</source>
        <translation>ליד ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>MapLocating</name>
    <message>
        <source>Show on the map</source>
        <translation>הצגה במפה</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>מפה</translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <source>Your library as a map</source>
        <translation>הספרייה שלך כמפה</translation>
    </message>
    <message>
        <source>Every file becomes a point, and what looks alike lies together. Making the map takes from some seconds to a few minutes; you can go on working meanwhile.</source>
        <translation>כל קובץ הופך לנקודה, ומה שנראה דומה נמצא יחד. הכנת המפה נמשכת משניות אחדות ועד כמה דקות; אפשר להמשיך לעבוד בינתיים.</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>הכנת המפה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>קובץ אחד</numerusform>
            <numerusform>%Ln קבצים</numerusform>
        </translation>
    </message>
    <message>
        <source>The map has to be made anew</source>
        <translation>צריך להכין את המפה מחדש</translation>
    </message>
    <message>
        <source>The map is ready</source>
        <translation>המפה מוכנה</translation>
    </message>
    <message>
        <source>Your library can be seen as a map now.</source>
        <translation>עכשיו אפשר לראות את הספרייה שלך כמפה.</translation>
    </message>
    <message>
        <source>There is no map yet</source>
        <translation>עדיין אין מפה</translation>
    </message>
    <message>
        <source>Making it was left off.</source>
        <translation>ההכנה הופסקה.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Nothing on this map fits “{words}”.</source>
        <translation>שום דבר במפה הזאת אינו מתאים ל״⁨{words}⁩״.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>מפה</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>הצגת כל המפה</translation>
    </message>
    <message>
        <source>Draw around files on the map</source>
        <translation>סימון קבצים במפה בקו</translation>
    </message>
    <message>
        <source>Show or hide pictures on the map</source>
        <translation>הצגה או הסתרה של תמונות במפה</translation>
    </message>
    <message>
        <source>Show the chosen files as results</source>
        <translation>הצגת הקבצים שנבחרו כתוצאות</translation>
    </message>
    <message>
        <source>Copy the paths of the chosen files</source>
        <translation>העתקת הנתיבים של הקבצים שנבחרו</translation>
    </message>
    <message>
        <source>Search more like the file on the map</source>
        <translation>חיפוש עוד כמו הקובץ שבמפה</translation>
    </message>
    <message>
        <source>Update the map</source>
        <translation>עדכון המפה</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>מפה</translation>
    </message>
</context>
<context>
    <name>MediaStage</name>
    <message>
        <source>Picture of the film</source>
        <translation>תמונת הסרט</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>הפעלה</translation>
    </message>
    <message>
        <source>Play or pause (P)</source>
        <translation>הפעלה או השהיה (P)</translation>
    </message>
    <message>
        <source>Five seconds back</source>
        <translation>חמש שניות אחורה</translation>
    </message>
    <message>
        <source>Five seconds back (J)</source>
        <translation>חמש שניות אחורה (J)</translation>
    </message>
    <message>
        <source>Five seconds on</source>
        <translation>חמש שניות קדימה</translation>
    </message>
    <message>
        <source>Five seconds on (L)</source>
        <translation>חמש שניות קדימה (L)</translation>
    </message>
    <message>
        <source>The folder of this file cannot be reached now, so it cannot be played.</source>
        <translation>אי אפשר להגיע עכשיו לתיקייה של הקובץ הזה, ולכן אי אפשר להפעיל אותו.</translation>
    </message>
    <message>
        <source>This computer has no sound output, so nothing can be heard.</source>
        <translation>למחשב הזה אין יציאת שמע, ולכן אי אפשר לשמוע דבר.</translation>
    </message>
    <message>
        <source>{place} of {length}</source>
        <translation>{place} מתוך {length}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Sound and film cannot be played here, because a library of the system is missing: {reason}</source>
        <translation>אי אפשר להפעיל כאן צליל וסרטים, כי חסרה ספריית מערכת: {reason}</translation>
    </message>
    <message>
        <source>This kind of recording cannot be played here. “Open” plays it with another program.</source>
        <translation>אי אפשר להפעיל כאן הקלטה מסוג זה. ״פתיחה״ מפעילה אותה בתוכנה אחרת.</translation>
    </message>
    <message>
        <source>The file cannot be played: {reason}</source>
        <translation>אי אפשר להפעיל את הקובץ: {reason}</translation>
    </message>
</context>
<context>
    <name>Microphone</name>
    <message>
        <source>Sounds cannot be recorded on this computer: {reason}</source>
        <translation>אי אפשר להקליט צלילים במחשב הזה: {reason}</translation>
    </message>
    <message>
        <source>There is no microphone on this computer.</source>
        <translation>אין מיקרופון במחשב הזה.</translation>
    </message>
    <message>
        <source>The microphone cannot be used now.</source>
        <translation>אי אפשר להשתמש עכשיו במיקרופון.</translation>
    </message>
</context>
<context>
    <name>ModelFlow</name>
    <message>
        <source>{model} has embedded all {modality} anew.</source>
        <translation>⁨{model}⁩ קידד מחדש: {modality}.</translation>
    </message>
    <message>
        <source>Switch of models done</source>
        <translation>החלפת המודלים הסתיימה</translation>
    </message>
    <message>
        <source>Fetching {model}</source>
        <translation>הורדת ⁨{model}⁩</translation>
    </message>
    <message>
        <source>{model} is on this computer now.</source>
        <translation>⁨{model}⁩ נמצא עכשיו במחשב הזה.</translation>
    </message>
    <message>
        <source>All models that the library needs are on this computer.</source>
        <translation>כל המודלים שהספרייה צריכה נמצאים במחשב הזה.</translation>
    </message>
    <message>
        <source>Fetching models</source>
        <translation>הורדת מודלים</translation>
    </message>
    <message>
        <source>Measuring {model}</source>
        <translation>מדידת ⁨{model}⁩</translation>
    </message>
    <message>
        <source>{model} is measured: {pace}.</source>
        <translation>⁨{model}⁩ נמדד: {pace}.</translation>
    </message>
    <message>
        <source>Switching {modality} to {model}</source>
        <translation>החלפת המודל של {modality} ב־⁨{model}⁩</translation>
    </message>
    <message>
        <source>{model} answers from now on; files are embedded anew in the background.</source>
        <translation>מעכשיו ⁨{model}⁩ עונה; הקבצים מקודדים מחדש ברקע.</translation>
    </message>
    <message>
        <source>{model} serves from now on; nothing was embedded before.</source>
        <translation>מעכשיו ⁨{model}⁩ משרת; קודם לא קודד דבר.</translation>
    </message>
    <message>
        <source>The switch is paused; searches answer as before.</source>
        <translation>ההחלפה מושהית; החיפושים עונים כמו קודם.</translation>
    </message>
    <message>
        <source>The switch goes on.</source>
        <translation>ההחלפה נמשכת.</translation>
    </message>
    <message>
        <source>The old model answers again.</source>
        <translation>המודל הישן שוב עונה.</translation>
    </message>
    <message>
        <source>The switch is finished; the old vectors are gone.</source>
        <translation>ההחלפה הסתיימה; הווקטורים הישנים נמחקו.</translation>
    </message>
    <message>
        <source>Something else is going on with models; wait until it is done.</source>
        <translation>פעולה אחרת במודלים מתבצעת עכשיו; יש להמתין לסיומה.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>הפעולה נכשלה.</translation>
    </message>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation>הפעולה נקטעה, כי המנוע נעצר.</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>In use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>ברירת מחדל</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Speed on this computer</source>
        <translation>מהירות במחשב הזה</translation>
    </message>
    <message>
        <source>Finds by words</source>
        <translation>מוצא לפי מילים</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>הורדה</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>מדידה</translation>
    </message>
    <message>
        <source>Embed some files of this library and see how fast it is and what words find</source>
        <translation>קידוד כמה קבצים מהספרייה הזאת, כדי לראות מה המהירות ומה מילים מוצאות</translation>
    </message>
    <message>
        <source>Switch to it…</source>
        <translation>מעבר אליו…</translation>
    </message>
    <message>
        <source>Fetch {model}</source>
        <translation>הורדת ⁨{model}⁩</translation>
    </message>
    <message>
        <source>Measure {model}</source>
        <translation>מדידת ⁨{model}⁩</translation>
    </message>
    <message>
        <source>Switch to {model}</source>
        <translation>מעבר אל ⁨{model}⁩</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>בחירת מודל…</translation>
    </message>
    <message numerus="yes">
        <source>%n vectors in this library</source>
        <translation>
            <numerusform>וקטור אחד בספרייה הזאת</numerusform>
            <numerusform>%n וקטורים בספרייה הזאת</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} numbers a piece</source>
        <translation>{count} מספרים בכל אחד</translation>
    </message>
    <message>
        <source>Runs a model that you choose</source>
        <translation>מריץ מודל לבחירתך</translation>
    </message>
    <message>
        <source>Needs no weights</source>
        <translation>אינו צריך משקולות</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>במחשב הזה</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>עדיין לא ירד</translation>
    </message>
    <message>
        <source>Not measured here yet.</source>
        <translation>עדיין לא נמדד כאן.</translation>
    </message>
    <message>
        <source>measured on {day}; ready after {seconds} s</source>
        <translation>נמדד ב־{day}; מוכן אחרי {seconds} שנ׳</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Measure the models in use</source>
        <translation>מדידת המודלים שבשימוש</translation>
    </message>
    <message>
        <source>Speed and quality are measured on your own files and this computer. “Finds by words” says how many of the descriptions that your files come with have their file among the first ten.</source>
        <translation>המהירות והאיכות נמדדות על הקבצים שלך ובמחשב הזה. ״מוצא לפי מילים״ אומר לכמה מהתיאורים שבאים עם הקבצים שלך נמצא הקובץ שלהם בין עשרת הראשונים.</translation>
    </message>
    <message>
        <source>First finish the switch above, or roll it back.</source>
        <translation>קודם יש לסיים את ההחלפה שלמעלה, או לחזור ממנה.</translation>
    </message>
    <message>
        <source>Readers with models of their own</source>
        <translation>קוראים עם מודלים משלהם</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>NullPlot</name>
    <message>
        <source>Similarities against shuffled pairs</source>
        <translation>דמיון לעומת זוגות מעורבבים</translation>
    </message>
    <message>
        <source>{name} is {value}; chance gives at most {threshold}.</source>
        <translation>⁨{name}⁩ הוא ⁨{value}⁩; מקריות נותנת לכל היותר ⁨{threshold}⁩.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the map</source>
        <translation>מבט־על של המפה</translation>
    </message>
    <message>
        <source>Go to another part of the map</source>
        <translation>מעבר לחלק אחר של המפה</translation>
    </message>
</context>
<context>
    <name>PageStage</name>
    <message>
        <source>Page</source>
        <translation>עמוד</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>העמוד הקודם</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>עמוד {page} מתוך {pages}</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>העמוד הבא</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>עמוד {page}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Update the map</source>
        <translation>עדכון המפה</translation>
    </message>
    <message>
        <source>How to get about</source>
        <translation>איך מתמצאים</translation>
    </message>
    <message>
        <source>Turn the wheel to come closer, drag to move. Click a file to see what is like it. Drag with Shift held to draw around files, with Ctrl, too, for a rectangle.</source>
        <translation>סיבוב גלגל העכבר מקרב, גרירה מזיזה. לחיצה על קובץ מראה מה דומה לו. גרירה עם Shift מסמנת קבצים בקו, ועם Ctrl נוסף – במלבן.</translation>
    </message>
    <message>
        <source>By keyboard: arrows move, + and - zoom, 0 shows everything, Ctrl and an arrow goes to the next file, Enter opens it. Shift and arrows draw a rectangle, which Enter chooses.</source>
        <translation>במקלדת: החצים מזיזים, + ו־‎-‎ מקרבים ומרחיקים, 0 מציג הכול, Ctrl וחץ עוברים לקובץ הבא, Enter פותח אותו. Shift וחצים מציירים מלבן, ו־Enter בוחר אותו.</translation>
    </message>
    <message>
        <source>Search more like this</source>
        <translation>חיפוש עוד כמו זה</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>הצגה בתיקייה</translation>
    </message>
    <message>
        <source>Most like it</source>
        <translation>הדומים לו ביותר</translation>
    </message>
    <message>
        <source>Show these as results</source>
        <translation>הצגת אלה כתוצאות</translation>
    </message>
    <message>
        <source>Copy their paths</source>
        <translation>העתקת הנתיבים שלהם</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>ביטול הבחירה</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files came after the map was made: their places are right, their colours estimated.</source>
        <translation>
            <numerusform>קובץ אחד נוסף אחרי הכנת המפה: מקומו נכון, וצבעו משוער.</numerusform>
            <numerusform>%Ln קבצים נוספו אחרי הכנת המפה: מקומם נכון, וצבעם משוער.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation>
            <numerusform>נבחר קובץ אחד</numerusform>
            <numerusform>נבחרו %Ln קבצים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartChip</name>
    <message>
        <source>Part of {name}</source>
        <translation>חלק מתוך ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Not like {name}</source>
        <translation>לא כמו ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Like {name}</source>
        <translation>כמו ⁨{name}⁩</translation>
    </message>
    <message>
        <source>{name}, weight {weight}</source>
        <translation>⁨{name}⁩, משקל {weight}</translation>
    </message>
    <message>
        <source>{name}
Click to weigh it, + and - for more and less</source>
        <translation>⁨{name}⁩
לחיצה קובעת משקל, + ו־‎-‎ ליותר ולפחות</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>How {name} is searched by</source>
        <translation>איך ⁨{name}⁩ משתתף בחיפוש</translation>
    </message>
    <message>
        <source>Drag a rectangle to search by that part of the picture.</source>
        <translation>גרירת מלבן מחפשת לפי החלק הזה של התמונה.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>כולה</translation>
    </message>
    <message>
        <source>Search by all of the picture again</source>
        <translation>לחפש שוב לפי כל התמונה</translation>
    </message>
    <message>
        <source>Like this</source>
        <translation>כמו זה</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>לא כמו זה</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>This part of the picture is searched by.</source>
        <translation>החיפוש הוא לפי החלק הזה של התמונה.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture of {name}</source>
        <translation>תמונה של ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>PictureFetcher</name>
    <message>
        <source>The picture cannot be read.</source>
        <translation>אי אפשר לקרוא את התמונה.</translation>
    </message>
</context>
<context>
    <name>PictureStage</name>
    <message>
        <source>Picture</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>Picture {name}</source>
        <translation>תמונה ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Play</source>
        <translation>השמעה</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>There is nothing to hear sounds with on this computer.</source>
        <translation>אין במחשב הזה במה לשמוע צלילים.</translation>
    </message>
    <message>
        <source>Sounds cannot be played here: a library of the system is missing. Open the file instead.</source>
        <translation>אי אפשר להשמיע כאן צלילים: חסרה ספריית מערכת. אפשר לפתוח את הקובץ במקום זאת.</translation>
    </message>
    <message>
        <source>This sound cannot be played. Open it in its own program instead.</source>
        <translation>אי אפשר להשמיע את הצליל הזה. אפשר לפתוח אותו בתוכנה שלו.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>PluginFlow</name>
    <message>
        <source>Switch on {plugin}</source>
        <translation>הפעלת ⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>Switch off {plugin}</source>
        <translation>כיבוי ⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>Finding out what it brings</source>
        <translation>בירור מה הוא מביא</translation>
    </message>
    <message>
        <source>Installing {name} {version}</source>
        <translation>התקנת ⁨{name}⁩ {version}</translation>
    </message>
    <message>
        <source>{name} {version} is installed; it passed {passed} checks.</source>
        <translation>⁨{name}⁩ {version} הותקן; הוא עבר {passed} בדיקות.</translation>
    </message>
    <message>
        <source>{name} is updated to {version}; it passed {passed} checks.</source>
        <translation>⁨{name}⁩ עודכן לגרסה {version}; הוא עבר {passed} בדיקות.</translation>
    </message>
    <message>
        <source>{plugin} is still switched off: {reason}</source>
        <translation>⁨{plugin}⁩ עדיין כבוי: {reason}</translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation>התקנת ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Plugin installed</source>
        <translation>התוסף הותקן</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>הסרת ⁨{name}⁩</translation>
    </message>
    <message>
        <source>{name} is removed. Its weights stay.</source>
        <translation>⁨{name}⁩ הוסר. המשקולות שלו נשארות.</translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation>מתבצעת הסרת ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Plugins were changed since by somebody else, so this is not undone.</source>
        <translation>מאז מישהו אחר שינה את התוספים, ולכן אי אפשר לבטל זאת.</translation>
    </message>
    <message>
        <source>Undoing the last change of plugins</source>
        <translation>ביטול השינוי האחרון בתוספים</translation>
    </message>
    <message>
        <source>{name} is gone again.</source>
        <translation>⁨{name}⁩ שוב הוסר.</translation>
    </message>
    <message>
        <source>{name} {version} is back.</source>
        <translation>⁨{name}⁩ {version} חזר.</translation>
    </message>
    <message>
        <source>Nothing had changed.</source>
        <translation>לא השתנה דבר.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>בדיקת ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Something else is going on with plugins; wait until it is done.</source>
        <translation>פעולה אחרת בתוספים מתבצעת עכשיו; יש להמתין לסיומה.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>הפעולה נכשלה.</translation>
    </message>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation>הפעולה נקטעה, כי המנוע נעצר.</translation>
    </message>
</context>
<context>
    <name>PluginRow</name>
    <message>
        <source>Use {plugin}</source>
        <translation>שימוש ב־⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>Details of {plugin}</source>
        <translation>פרטים של ⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>לא שמיש</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>Weights missing</source>
        <translation>חסרות משקולות</translation>
    </message>
</context>
<context>
    <name>PluginsPage</name>
    <message>
        <source>Needs a look</source>
        <translation>דורש בדיקה</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>נוספו על ידך</translation>
    </message>
    <message>
        <source>Comes with Anyfind</source>
        <translation>מגיעים עם Anyfind</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Open with the usual program (Enter)</source>
        <translation>פתיחה בתוכנה הרגילה (Enter)</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>התוצאה הקודמת</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>שמאלה</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>התוצאה הבאה</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>ימינה</translation>
    </message>
    <message>
        <source>Search by a part of the picture</source>
        <translation>חיפוש לפי חלק מהתמונה</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>מה עוד אפשר לעשות</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>הצגה או הסתרה של הפרטים</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>סגירת התצוגה המקדימה</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>רווח</translation>
    </message>
    <message>
        <source>This file was not read yet, or it cannot be read.</source>
        <translation>הקובץ הזה עדיין לא נקרא, או שאי אפשר לקרוא אותו.</translation>
    </message>
    <message>
        <source>Nothing to look at here</source>
        <translation>אין כאן על מה להסתכל</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name} (⁨{keys}⁩)</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>Results</source>
        <translation>תוצאות</translation>
    </message>
    <message>
        <source>Look closer at the chosen result</source>
        <translation>מבט מקרוב על התוצאה שנבחרה</translation>
    </message>
    <message>
        <source>Search by a part of the picture that is looked at</source>
        <translation>חיפוש לפי חלק מהתמונה המוצגת</translation>
    </message>
    <message>
        <source>Copy the picture that is looked at</source>
        <translation>העתקת התמונה המוצגת</translation>
    </message>
    <message>
        <source>Show or hide the details of the file</source>
        <translation>הצגה או הסתרה של פרטי הקובץ</translation>
    </message>
    <message>
        <source>{program} cannot be started.</source>
        <translation>אי אפשר להפעיל את ⁨{program}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Part of {name}</source>
        <translation>חלק מתוך ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>מתחיל</translation>
    </message>
    <message>
        <source>Stopping after this step</source>
        <translation>ייעצר אחרי השלב הזה</translation>
    </message>
</context>
<context>
    <name>QueryBox</name>
    <message>
        <source>Record a sound to search by</source>
        <translation>הקלטת צליל לחיפוש</translation>
    </message>
    <message>
        <source>Record a sound (Ctrl+R)</source>
        <translation>הקלטת צליל (Ctrl+R)</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>חיפושים שמורים</translation>
    </message>
    <message>
        <source>Saved searches; Ctrl+D saves this one</source>
        <translation>חיפושים שמורים; Ctrl+D שומר את זה</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>ניקוי החיפוש</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>ניקוי (Esc)</translation>
    </message>
    <message>
        <source>and words, if you like</source>
        <translation>ומילים, אם רוצים</translation>
    </message>
    <message>
        <source>Search, or drop a picture here</source>
        <translation>חיפוש, או שחרור תמונה כאן</translation>
    </message>
</context>
<context>
    <name>QueryEdit</name>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Words to search for; pictures and files can be pasted or dropped here.</source>
        <translation>מילים לחיפוש; אפשר להדביק או לשחרר כאן תמונות וקבצים.</translation>
    </message>
    <message>
        <source>Search (Ctrl+L); paste a picture with Ctrl+V</source>
        <translation>חיפוש (Ctrl+L); הדבקת תמונה ב־Ctrl+V</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sections</source>
        <translation>מדורים</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>{title} ({keys})</source>
        <translation>{title} (⁨{keys}⁩)</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Why this is here</source>
        <translation>למה זה כאן</translation>
    </message>
    <message>
        <source>Why {name} is here</source>
        <translation>למה ⁨{name}⁩ כאן</translation>
    </message>
    <message>
        <source>It passes the filter.</source>
        <translation>הוא עובר את המסנן.</translation>
    </message>
    <message>
        <source>What is in the picture</source>
        <translation>מה יש בתמונה</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>מידת הביטחון</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>בטוח</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>אולי</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>מקרי</translation>
    </message>
    <message>
        <source>number {place} of its list</source>
        <translation>מקום {place} ברשימה שלו</translation>
    </message>
    <message>
        <source>{place}; has the words {words}</source>
        <translation>{place}; מכיל את המילים ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>מילים: ⁨{words}⁩</translation>
    </message>
</context>
<context>
    <name>RecallBars</name>
    <message>
        <source>a blind guess</source>
        <translation>ניחוש עיוור</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Recording a sound</source>
        <translation>הקלטת צליל</translation>
    </message>
    <message>
        <source>Search by it</source>
        <translation>חיפוש לפיו</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Listening… play, sing or say what you are looking for.</source>
        <translation>בהאזנה… אפשר לנגן, לשיר או לומר מה לחפש.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{now} of {most} s</source>
        <translation>{now} מתוך {most} שנ׳</translation>
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
        <translation>הקלטה {time}</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>not {name}</source>
        <translation>לא ⁨{name}⁩</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>כמו ⁨{name}⁩</translation>
    </message>
    <message>
        <source>file {number}</source>
        <translation>קובץ {number}</translation>
    </message>
</context>
<context>
    <name>ReportCards</name>
    <message>
        <source>What more words would bring</source>
        <translation>מה עוד מילים יביאו</translation>
    </message>
    <message>
        <source>What the bridge finds</source>
        <translation>מה הגשר מוצא</translation>
    </message>
    <message>
        <source>More alike than by chance?</source>
        <translation>דומים יותר מבמקרה?</translation>
    </message>
    <message>
        <source>The dot is what your pairs show; the grey bar is the same for pairs that were shuffled. A dot beyond the line is more than luck. Compare a figure with its own bar only.</source>
        <translation>הנקודה היא מה שהזוגות שלך מראים; הפס האפור הוא אותו דבר לזוגות שעורבבו. נקודה מעבר לקו היא יותר ממזל. יש להשוות כל מספר רק לפס שלו.</translation>
    </message>
    <message>
        <source>What both sides know</source>
        <translation>מה ששני הצדדים יודעים</translation>
    </message>
    <message>
        <source>Labels that can be read</source>
        <translation>תוויות שאפשר לקרוא</translation>
    </message>
    <message>
        <source>How often each file is found</source>
        <translation>כמה פעמים כל קובץ נמצא</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>איך לקרוא את זה</translation>
    </message>
    <message>
        <source>Each of the {name} counts how often it is among the first {k} of all questions. A long tail at the end means that a few are found for everything; {never} are never found.</source>
        <translation>לכל אחד מתוך ⁨{name}⁩ נספר כמה פעמים הוא בין {k} הראשונים של כל השאלות. זנב ארוך בסוף פירושו שמעטים נמצאים עבור הכול; {never} לא נמצאים לעולם.</translation>
    </message>
    <message>
        <source>With words about {count} more files a new fit is expected to find {gain} points more among the first {k} of {pool} (95%: {low} to {high}).</source>
        <translation>עם מילים על עוד כ־{count} קבצים, התאמה חדשה צפויה למצוא ⁨{gain}⁩ נקודות יותר בין {k} הראשונים מתוך {pool} (95%: בין ⁨{low}⁩ ל־⁨{high}⁩).</translation>
    </message>
    <message>
        <source>For {gain} points it takes about {count} more.</source>
        <translation>בשביל ⁨{gain}⁩ נקודות נדרשים עוד כ־{count}.</translation>
    </message>
    <message>
        <source>{name}: {how}.</source>
        <translation>⁨{name}⁩: {how}.</translation>
    </message>
    <message>
        <source>{name} among {count} files: {how}.</source>
        <translation>⁨{name}⁩ בין {count} קבצים: {how}.</translation>
    </message>
    <message>
        <source>{count} directions are known to both sides: each bar is one, as high as it agrees on pairs that were held out; below the line is chance.</source>
        <translation>{count} כיוונים ידועים לשני הצדדים: כל עמודה היא כיוון, וגובהה כמידת ההסכמה על זוגות ששמורים למדידה; מתחת לקו זו מקריות.</translation>
    </message>
    <message>
        <source>{name}: known to both</source>
        <translation>⁨{name}⁩: ידוע לשניהם</translation>
    </message>
    <message>
        <source>{name}: known to it alone</source>
        <translation>⁨{name}⁩: ידוע רק לצד הזה</translation>
    </message>
    <message>
        <source>The {label} of {name}</source>
        <translation>⁨{label}⁩ של ⁨{name}⁩</translation>
    </message>
    <message>
        <source>read from {name}</source>
        <translation>נקרא מתוך ⁨{name}⁩</translation>
    </message>
    <message>
        <source>read from what {name} say of them</source>
        <translation>נקרא ממה ש־⁨{name}⁩ אומרים עליהם</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Bridge that the report speaks of</source>
        <translation>הגשר שהדוח עוסק בו</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>הכנת דוח</translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation>שמירה כדף…</translation>
    </message>
    <message>
        <source>Should words and files be aligned, and what would help? The report looks at all pairs that may be learned from, compares them with chance, and says what another two hundred captions would bring. It takes about a minute.</source>
        <translation>האם כדאי ליישר מילים וקבצים, ומה יעזור? הדוח בוחן את כל הזוגות שמותר ללמוד מהם, משווה אותם למקריות, ואומר מה עוד מאתיים כיתובים יביאו. זה נמשך בערך דקה.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>שמירת הדוח</translation>
    </message>
    <message>
        <source>The bridge in use, for what most pairs are about</source>
        <translation>הגשר שבשימוש, למה שרוב הזוגות עוסקים בו</translation>
    </message>
    <message>
        <source>{sides}: {name}</source>
        <translation>{sides}: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>This report was made on {date}.</source>
        <translation>הדוח הזה הוכן ב־{date}.</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>נכתב אל ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>The report is ready</source>
        <translation>הדוח מוכן</translation>
    </message>
    <message>
        <source>The engine&apos;s report cannot be read: it may be of another version.</source>
        <translation>אי אפשר לקרוא את הדוח של המנוע: ייתכן שהוא מגרסה אחרת.</translation>
    </message>
</context>
<context>
    <name>ResultMenu</name>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>הצגה במנהל הקבצים</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>העתקת הנתיב</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>עוד כמו זה</translation>
    </message>
    <message>
        <source>Also like this</source>
        <translation>גם כמו זה</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>לא כמו זה</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>עוד עותק אחד</numerusform>
            <numerusform>עוד %Ln עותקים</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more copy</source>
        <translation>עוד עותק אחד</translation>
    </message>
    <message>
        <source>Day not known</source>
        <translation>יום לא ידוע</translation>
    </message>
    <message>
        <source>Folder not known</source>
        <translation>תיקייה לא ידועה</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>הוא כבר לא שם.</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>עמ׳ {page}</translation>
    </message>
    <message>
        <source>Its folder cannot be reached now.</source>
        <translation>אי אפשר להגיע עכשיו לתיקייה שלו.</translation>
    </message>
</context>
<context>
    <name>ResultsBar</name>
    <message>
        <source>Narrow down</source>
        <translation>צמצום</translation>
    </message>
    <message>
        <source>Types, folders, years: click one to see only those ({keys})</source>
        <translation>סוגים, תיקיות, שנים: לחיצה מציגה רק אותם (⁨{keys}⁩)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>רשימה</translation>
    </message>
    <message>
        <source>One result a line ({keys})</source>
        <translation>תוצאה אחת בכל שורה (⁨{keys}⁩)</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>מיון: {order}</translation>
    </message>
    <message>
        <source>not grouped</source>
        <translation>בלי קיבוץ</translation>
    </message>
    <message>
        <source>Group: {group}</source>
        <translation>קיבוץ: {group}</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>תוצאה אחת</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>תוצאה אחת</numerusform>
            <numerusform>%Ln תוצאות</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {count} results</source>
        <translation>יותר מ־{count} תוצאות</translation>
    </message>
    <message>
        <source>Found in {seconds} s</source>
        <translation>נמצא תוך {seconds} שנ׳</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>ההתאמה הטובה ביותר</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>החדשים תחילה</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>הישנים תחילה</translation>
    </message>
    <message>
        <source>name, A to Z</source>
        <translation>שם, א עד ת</translation>
    </message>
    <message>
        <source>name, Z to A</source>
        <translation>שם, ת עד א</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>הגדולים תחילה</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>הקטנים תחילה</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>לפי יום</translation>
    </message>
    <message>
        <source>by folder</source>
        <translation>לפי תיקייה</translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation>מיון התוצאות</translation>
    </message>
    <message>
        <source>Group the results</source>
        <translation>קיבוץ התוצאות</translation>
    </message>
</context>
<context>
    <name>ResultsDesk</name>
    <message>
        <source>Results</source>
        <translation>תוצאות</translation>
    </message>
    <message>
        <source>Switch between grid and list</source>
        <translation>מעבר בין רשת לרשימה</translation>
    </message>
    <message>
        <source>Narrow down by type, folder, year</source>
        <translation>צמצום לפי סוג, תיקייה, שנה</translation>
    </message>
    <message>
        <source>Show or hide weaker matches</source>
        <translation>הצגה או הסתרה של התאמות חלשות</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>למה זה כאן?</translation>
    </message>
    <message>
        <source>Select all results</source>
        <translation>בחירת כל התוצאות</translation>
    </message>
    <message>
        <source>Sort the results: {order}</source>
        <translation>מיון התוצאות: {order}</translation>
    </message>
    <message>
        <source>Group the results: {group}</source>
        <translation>קיבוץ התוצאות: {group}</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Not here yet</source>
        <translation>עדיין לא כאן</translation>
    </message>
    <message>
        <source>Nothing matches well. The nearest files:</source>
        <translation>שום דבר אינו מתאים היטב. הקבצים הקרובים ביותר:</translation>
    </message>
    <message>
        <source>Weaker matches</source>
        <translation>התאמות חלשות</translation>
    </message>
    <message>
        <source>Show weaker matches</source>
        <translation>הצגת התאמות חלשות</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation>תוצאות</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Reviewed</source>
        <translation>נבדקו</translation>
    </message>
    <message>
        <source>Only pairs from</source>
        <translation>רק זוגות מתוך</translation>
    </message>
    <message>
        <source>Pairs from everywhere</source>
        <translation>זוגות מכל מקום</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>קבלה</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>דחייה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>דילוג</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Accept a pair</source>
        <translation>קבלת זוג</translation>
    </message>
    <message>
        <source>Reject a pair</source>
        <translation>דחיית זוג</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>אי אפשר לפתוח את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Only: {what} ({count})</source>
        <translation>רק: {what} ({count})</translation>
    </message>
    <message>
        <source>{done} decided, {left} wait. The least sure come first.</source>
        <translation>{done} הוכרעו, {left} ממתינים. הפחות ודאיים באים קודם.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>נדחה</translation>
    </message>
    <message>
        <source>at second {second}</source>
        <translation>בשנייה {second}</translation>
    </message>
    <message>
        <source>said in {name}</source>
        <translation>נאמר ב־⁨{name}⁩</translation>
    </message>
    <message>
        <source>It counts unless you reject it.</source>
        <translation>הוא נספר אלא אם יידחה.</translation>
    </message>
    <message>
        <source>It counts once you accept it.</source>
        <translation>הוא נספר ברגע שיתקבל.</translation>
    </message>
    <message>
        <source>{counts} Weight {weight}: {reason}.</source>
        <translation>{counts} משקל {weight}: {reason}.</translation>
    </message>
    <message>
        <source>A accepts, R rejects, ← and → go through, P plays, O opens, Ctrl+Z takes back.</source>
        <translation>‏A מקבל, R דוחה, החצים ימינה ושמאלה עוברים בין זוגות, P משמיע, O פותח, Ctrl+Z מבטל.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>אין מה שממתין להכרעה</translation>
    </message>
    <message>
        <source>Pairs are collected under “Bridges”; those that were reviewed stay as you decided.</source>
        <translation>זוגות נאספים תחת ״גשרים״; מה שנבדק נשאר כפי שהוכרע.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>בדיקה חוזרת</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>יישור</translation>
    </message>
    <message>
        <source>Accept the pair</source>
        <translation>קבלת הזוג</translation>
    </message>
    <message>
        <source>Reject the pair</source>
        <translation>דחיית הזוג</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>הזוג הבא</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>הזוג הקודם</translation>
    </message>
    <message>
        <source>Play the sound of the pair</source>
        <translation>השמעת הצליל של הזוג</translation>
    </message>
    <message>
        <source>Open the file of the pair</source>
        <translation>פתיחת הקובץ של הזוג</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text} (⁨{key}⁩)</translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Saved searches</source>
        <translation>חיפושים שמורים</translation>
    </message>
    <message>
        <source>Name for this search</source>
        <translation>שם לחיפוש הזה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Searches that you save are kept here, and tell how many files are new in them.</source>
        <translation>כאן נשמרים חיפושים שבחרת לשמור, עם מספר הקבצים החדשים בכל אחד.</translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message>
        <source>New name</source>
        <translation>שם חדש</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>שינוי שם (F2)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>הסרה (Delete)</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>שינוי השם של ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>הסרת ⁨{name}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>אחד חדש</numerusform>
            <numerusform>%n חדשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files</source>
        <translation>
            <numerusform>קובץ חדש אחד</numerusform>
            <numerusform>%n קבצים חדשים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Library</source>
        <translation>ספרייה</translation>
    </message>
    <message>
        <source>Plugins and models</source>
        <translation>תוספים ומודלים</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>יישור</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>מפה</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Switch to this model…</source>
        <translation>מעבר למודל הזה…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>עיון…</translation>
    </message>
    <message>
        <source>Browse for {setting}</source>
        <translation>עיון עבור {setting}</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>What you change holds at once.</source>
        <translation>כל שינוי נכנס לתוקף מיד.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Show the file of the window&apos;s settings</source>
        <translation>הצגת קובץ ההגדרות של החלון</translation>
    </message>
    <message>
        <source>Where this is kept</source>
        <translation>היכן זה נשמר</translation>
    </message>
    <message>
        <source>{path} cannot be shown.</source>
        <translation>אי אפשר להציג את ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>חיפוש קיצור</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>סגירת הגיליון</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>סגירה (Esc)</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>קיצורים</translation>
    </message>
    <message>
        <source>No shortcut is called like that.</source>
        <translation>אין קיצור בשם כזה.</translation>
    </message>
</context>
<context>
    <name>SmallPicture</name>
    <message>
        <source>A chosen file</source>
        <translation>קובץ נבחר</translation>
    </message>
    <message>
        <source>Show {name} on the map</source>
        <translation>הצגת ⁨{name}⁩ במפה</translation>
    </message>
</context>
<context>
    <name>SpectrumPlot</name>
    <message>
        <source>Shared directions</source>
        <translation>כיוונים משותפים</translation>
    </message>
    <message>
        <source>{count} directions stand out; the strongest correlates at {most}.</source>
        <translation>{count} כיוונים בולטים; המתאם של החזק ביותר הוא {most}.</translation>
    </message>
    <message>
        <source>directions, strongest first</source>
        <translation>כיוונים, החזק תחילה</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Progress of indexing</source>
        <translation>התקדמות האינדוקס</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>השהיה לשעה</translation>
    </message>
    <message>
        <source>Pause until I resume it</source>
        <translation>השהיה עד להמשך ידני</translation>
    </message>
    <message>
        <source>Index now anyway</source>
        <translation>אינדוקס עכשיו בכל זאת</translation>
    </message>
    <message>
        <source>Also on battery, under load and outside of the time window</source>
        <translation>גם בסוללה, בעומס ומחוץ לשעות שנקבעו</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>השהיית האינדוקס</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>המשך האינדוקס</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>אינדוקס עכשיו</translation>
    </message>
    <message>
        <source>Index now, although it would wait</source>
        <translation>אינדוקס עכשיו, אף שהיה ממתין</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>הצעות</translation>
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
        <translation>קבצים שקודדו מחדש</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>חזרה לאחור</translation>
    </message>
    <message>
        <source>Drop the old vectors; after that there is no way back</source>
        <translation>מחיקת הווקטורים הישנים; אחרי זה אין דרך חזרה</translation>
    </message>
    <message>
        <source>Let the old model and its vectors answer again</source>
        <translation>המודל הישן והווקטורים שלו יחזרו לענות</translation>
    </message>
    <message>
        <source>{modality}: from {old} to {new}</source>
        <translation>{modality}: מ־⁨{old}⁩ אל ⁨{new}⁩</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>מתבצע</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>ממתין</translation>
    </message>
</context>
<context>
    <name>SwitchQuestion</name>
    <message>
        <source>Begin</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>לא עכשיו</translation>
    </message>
    <message>
        <source>Drop the old vectors as soon as it is done</source>
        <translation>מחיקת הווקטורים הישנים מיד בסיום</translation>
    </message>
    <message>
        <source>Otherwise they are kept, so that you can go back without waiting, until you finish by hand.</source>
        <translation>אחרת הם נשמרים, כדי שאפשר יהיה לחזור בלי המתנה, עד לסיום ידני.</translation>
    </message>
    <message>
        <source>Switch {modality} to {model}?</source>
        <translation>להחליף את המודל של {modality} ב־⁨{model}⁩?</translation>
    </message>
    <message>
        <source>Nothing stops meanwhile: both models look at a sample first, then the new one answers at once and reaches the old vectors through a map, while files are embedded anew in the background.</source>
        <translation>שום דבר לא נעצר בינתיים: שני המודלים בוחנים תחילה מדגם, ואז החדש עונה מיד ומגיע אל הווקטורים הישנים דרך מיפוי, בזמן שהקבצים מקודדים מחדש ברקע.</translation>
    </message>
    <message>
        <source>You can pause it, and go back at any time.</source>
        <translation>אפשר להשהות זאת, ולחזור לאחור בכל עת.</translation>
    </message>
    <message>
        <source>It makes {count} vectors anew; how long that takes is not known before it is measured.</source>
        <translation>נוצרים {count} וקטורים מחדש; כמה זמן זה נמשך לא ידוע לפני מדידה.</translation>
    </message>
    <message numerus="yes">
        <source>It makes {count} vectors anew, about %n minutes of work on this computer.</source>
        <translation>
            <numerusform>נוצרים {count} וקטורים מחדש, כדקה אחת של עבודה במחשב הזה.</numerusform>
            <numerusform>נוצרים {count} וקטורים מחדש, כ־%n דקות של עבודה במחשב הזה.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message>
        <source>It begins by itself as soon as it can.</source>
        <translation>זה מתחיל מעצמו ברגע שאפשר.</translation>
    </message>
    <message>
        <source>{done} of {total} files are embedded anew. The old vectors are kept until you finish.</source>
        <translation>{done} מתוך {total} קבצים קודדו מחדש. הווקטורים הישנים נשמרים עד לסיום ידני.</translation>
    </message>
    <message>
        <source>{done} of {total} files are embedded anew.</source>
        <translation>{done} מתוך {total} קבצים קודדו מחדש.</translation>
    </message>
    <message>
        <source>Until then it keeps {kept} of the ten nearest files of the old model.</source>
        <translation>עד אז נשמרים {kept} מתוך עשרת הקבצים הקרובים ביותר של המודל הישן.</translation>
    </message>
    <message>
        <source>{files} wait for their drive.</source>
        <translation>ממתינים לכונן שלהם: {files}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files keep their old vectors, because they could not be embedded.</source>
        <translation>
            <numerusform>קובץ אחד שומר על הווקטורים הישנים שלו, כי לא היה אפשר לקודד אותו.</numerusform>
            <numerusform>%n קבצים שומרים על הווקטורים הישנים שלהם, כי לא היה אפשר לקודד אותם.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextStage</name>
    <message>
        <source>Text</source>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation>הטקסט של ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Nothing was read of this file yet, or it holds no text.</source>
        <translation>מהקובץ הזה עדיין לא נקרא דבר, או שאין בו טקסט.</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>עמוד {page}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Place in the recording</source>
        <translation>המקום בהקלטה</translation>
    </message>
    <message>
        <source>Place in the recording (arrow keys: {count} seconds)</source>
        <translation>המקום בהקלטה (מקשי החצים: {count} שניות)</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>What is said</source>
        <translation>מה נאמר</translation>
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
        <translation>פתיחת Anyfind</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>חיפוש…</translation>
    </message>
    <message>
        <source>Pause indexing for an hour</source>
        <translation>השהיית האינדוקס לשעה</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>המשך האינדוקס</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>הסתרת ההודעה הזאת</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>בוצע: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>בוטל: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} (⁨{keys}⁩)</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Align fully</source>
        <translation>ליישר במלואו</translation>
    </message>
    <message>
        <source>Align partly</source>
        <translation>ליישר חלקית</translation>
    </message>
    <message>
        <source>Keep separate</source>
        <translation>להשאיר בנפרד</translation>
    </message>
    <message>
        <source>{lefts} descriptions of {rights} files</source>
        <translation>{lefts} תיאורים של {rights} קבצים</translation>
    </message>
</context>
<context>
    <name>WeightSlider</name>
    <message>
        <source>How much it counts</source>
        <translation>כמה זה נחשב</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Fetching models…</source>
        <translation>הורדת מודלים…</translation>
    </message>
    <message>
        <source> {percent}%</source>
        <translation> {percent}%</translation>
    </message>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation>הורדת המודלים בוטלה.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Library</source>
        <translation>ספרייה</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>הוספת תיקייה</translation>
    </message>
    <message>
        <source>Show folders</source>
        <translation>הצגת התיקיות</translation>
    </message>
    <message>
        <source>Pause or resume indexing</source>
        <translation>השהיה או המשך של האינדוקס</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>חלון</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>צעד אחורה</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>חיפוש פקודה</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>הצגת קיצורי המקלדת</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>סגירת החלון</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>מעבר</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>מעבר לתיבת החיפוש</translation>
    </message>
    <message>
        <source>Search by what is on the clipboard</source>
        <translation>חיפוש לפי מה שבלוח</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>עריכה</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>ביטול: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>ביצוע חוזר: {what}</translation>
    </message>
</context>
<context>
    <name>WindowControl</name>
    <message>
        <source>Only at certain times</source>
        <translation>רק בשעות מסוימות</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מ־</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>עד</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>1 file</source>
        <translation>קובץ אחד</translation>
    </message>
    <message>
        <source>less than a minute to go</source>
        <translation>נותרה פחות מדקה</translation>
    </message>
    <message>
        <source>Looking for new files</source>
        <translation>חיפוש קבצים חדשים</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>לקראת סיום</translation>
    </message>
    <message>
        <source>about {count} hours to go</source>
        <translation>נותרו כ־{count} שעות</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>האינדוקס מושהה</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>אינדוקס</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} קבצים</translation>
    </message>
    <message>
        <source>about {count} min to go</source>
        <translation>נותרו כ־{count} דק׳</translation>
    </message>
    <message>
        <source>{files} to go</source>
        <translation>עוד {files}</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>הכול מעודכן</translation>
    </message>
    <message>
        <source>Indexing waits</source>
        <translation>האינדוקס ממתין</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>עד {time}</translation>
    </message>
    <message>
        <source>Indexing {done} of {total}</source>
        <translation>אינדוקס {done} מתוך {total}</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>בהפעלה…</translation>
    </message>
    <message>
        <source>Stop: {name}</source>
        <translation>עצירה: {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} מתוך {total}</translation>
    </message>
</context>
<context>
    <name>ZoomControls</name>
    <message>
        <source>Zoom out</source>
        <translation>הקטנה</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>הגדלה</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>הצגת הכול</translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>Check</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>Check {plugin}</source>
        <translation>בדיקת ⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>Run the conformance kit on it, in the environment that it runs in</source>
        <translation>הרצת ערכת בדיקות התאימות, בסביבה שבה הוא רץ</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>חיפוש עדכון</translation>
    </message>
    <message>
        <source>Look for an update of {plugin}</source>
        <translation>חיפוש עדכון ל־⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Remove {plugin}</source>
        <translation>הסרת ⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>Take it out; its weights stay, and it can be undone</source>
        <translation>להוציא אותו; המשקולות שלו נשארות, ואפשר לבטל זאת</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message numerus="yes">
        <source>%n files: {reason}</source>
        <translation>
            <numerusform>קובץ אחד: {reason}</numerusform>
            <numerusform>%n קבצים: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>תהליכים</translation>
    </message>
    <message numerus="yes">
        <source>%n at work now</source>
        <translation>
            <numerusform>אחד עובד עכשיו</numerusform>
            <numerusform>%n עובדים עכשיו</numerusform>
        </translation>
    </message>
    <message>
        <source>asks for {size} of memory</source>
        <translation>מבקש ⁨{size}⁩ של זיכרון</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>מביא</translation>
    </message>
    <message>
        <source>{size}, not here</source>
        <translation>⁨{size}⁩, לא כאן</translation>
    </message>
    <message>
        <source>{size}, on this computer</source>
        <translation>⁨{size}⁩, במחשב הזה</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>משקולות</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>חבילה</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>סביבה</translation>
    </message>
    <message>
        <source>{day}, from {source}</source>
        <translation>{day}, מתוך {source}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>הותקן</translation>
    </message>
</context>
<context>
    <name>_NameButton</name>
    <message>
        <source>{name}: {detail}</source>
        <translation>⁨{name}⁩: {detail}</translation>
    </message>
</context>
</TS>
