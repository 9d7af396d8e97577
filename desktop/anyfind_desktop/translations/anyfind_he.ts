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
        <source>Fetches the models</source>
        <translation>מביא את המודלים</translation>
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
        <source>Standard models look into pictures and understand sentences. They are not on this computer.</source>
        <translation>המודלים הרגילים רואים מה יש בתמונות ומבינים משפטים. הם אינם במחשב הזה.</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>הבא אותם</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>בהורדה</translation>
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
        <source>{name} was removed.</source>
        <translation>⁨{name}⁩ הוסר.</translation>
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
        <source>Searches go through {name} now.</source>
        <translation>החיפושים עוברים עכשיו דרך ⁨{name}⁩.</translation>
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
        <source>The caption was saved.</source>
        <translation>הכיתוב נשמר.</translation>
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
        <source>Which folder shall be searched?</source>
        <translation>באיזו תיקייה לחפש?</translation>
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
    <name>Connection</name>
    <message>
        <source>The engine answered with status {status}.</source>
        <translation>המנוע ענה במצב {status}.</translation>
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
    <message>
        <source>The copies of “{name}” are not spoken of any more.</source>
        <translation>העותקים של ״⁨{name}⁩״ לא יוצגו עוד.</translation>
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
    <name>Engine</name>
    <message>
        <source>words</source>
        <translation>מילים</translation>
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
        <source>{modality} files</source>
        <translation>קבצים מסוג {modality}</translation>
    </message>
    <message>
        <source>Keep {said1} and {said2} separate: with these {n} pairs nothing can be found that they share.</source>
        <translation>כדאי להפריד בין {said1} ובין {said2}: בעזרת {n} הזוגות האלה לא נמצא דבר משותף.</translation>
    </message>
    <message>
        <source>A bridge would give guesses; search each side by itself, or add pairs and ask again.</source>
        <translation>גשר רק ינחש; יש לחפש בכל צד לחוד, או להוסיף זוגות ולשאול שוב.</translation>
    </message>
    <message>
        <source>Align {said1} and {said2} fully: nearly everything that stands out on one side shows on the other.</source>
        <translation>כדאי ליישר את {said1} ואת {said2} במלואם: כמעט כל מה שבולט בצד אחד נראה בצד האחר.</translation>
    </message>
    <message>
        <source>A bridge loses little, so one shared space can serve every search.</source>
        <translation>גשר מאבד מעט, ולכן מרחב משותף אחד יכול לשרת כל חיפוש.</translation>
    </message>
    <message>
        <source>Align {said1} and {said2} partly: they share enough to find each other, but {said3} also hold what the other side knows nothing of.</source>
        <translation>כדאי ליישר את {said1} ואת {said2} בחלקם: יש להם די במשותף כדי למצוא זה את זה, אך ב{said3} יש גם מה שהצד האחר אינו יודע עליו.</translation>
    </message>
    <message>
        <source>Search across through a bridge, and let {said} find their own kind with their own encoder, as Anyfind does.</source>
        <translation>יש לחפש מצד לצד דרך גשר, ולתת ל{said} למצוא את בני מינם במודל שלהם, כפי ש־Anyfind עושה.</translation>
    </message>
    <message>
        <source>words and pictures</source>
        <translation>מילים ותמונות</translation>
    </message>
    <message>
        <source>words and sounds</source>
        <translation>מילים וצלילים</translation>
    </message>
    <message>
        <source>words and films</source>
        <translation>מילים וסרטים</translation>
    </message>
    <message>
        <source>pictures and words</source>
        <translation>תמונות ומילים</translation>
    </message>
    <message>
        <source>sounds and words</source>
        <translation>צלילים ומילים</translation>
    </message>
    <message>
        <source>pictures and sounds</source>
        <translation>תמונות וצלילים</translation>
    </message>
    <message>
        <source>sounds and pictures</source>
        <translation>צלילים ותמונות</translation>
    </message>
    <message>
        <source>{n}% of the structure in {said1} lies along directions of which {said2} know nothing.</source>
        <translation>{n}% מהמבנה של {said1} נמצאים בכיוונים ש{said2} אינם יודעים עליהם דבר.</translation>
    </message>
    <message>
        <source>{n}% of the structure in {said1} lies along directions that {said2} know, at least in part.</source>
        <translation>{n}% מהמבנה של {said1} נמצאים בכיוונים ש{said2} יודעים עליהם, לפחות בחלקם.</translation>
    </message>
    <message>
        <source>The {said3} can be read from {said1} and not from what {said2} say of them: {n} points of accuracy would be lost.</source>
        <translation>את {said3} אפשר לקרוא מתוך {said1} ולא ממה ש{said2} אומרים עליהם: יאבדו {n} נקודות דיוק.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>year</source>
        <translation>שנה</translation>
    </message>
    <message>
        <source>Part of it is not a straight relation ({said}): a method that bends may do better.</source>
        <translation>חלק מזה אינו קשר ישר ({said}): שיטה מתעקלת עשויה להצליח יותר.</translation>
    </message>
    <message>
        <source>{n} shared directions</source>
        <translation>{n} כיוונים משותפים</translation>
    </message>
    <message>
        <source>no shared direction</source>
        <translation>אף כיוון משותף</translation>
    </message>
    <message>
        <source>Pairs are more alike than shuffled pairs (p = {n1}): {what} is {n2}, and {n3} by chance with n = {n4}; {said} stand out on held-out pairs (p = {n5}).</source>
        <translation>הזוגות דומים יותר מזוגות מעורבבים (p = {n1}): המדד {what} הוא {n2}, ובמקרה {n3} עם n = {n4}; {said} בולטים בזוגות שנשמרו בצד (p = {n5}).</translation>
    </message>
    <message>
        <source>Pairs are no more alike than shuffled ones (p = {n1} over {n2} similarities); {said} stands out on held-out pairs (p = {n3}), between {said1} and {said2}.</source>
        <translation>הזוגות אינם דומים יותר ממעורבבים (p = {n1} על פני {n2} מדדי דמיון); {said} בולט בזוגות שנשמרו בצד (p = {n3}), בין {said1} ובין {said2}.</translation>
    </message>
    <message>
        <source>A bridge fitted on {n1} of them finds the right one first among {n2} in {n3}% of held-out cases; a blind guess would in {n4}%.</source>
        <translation>גשר שהותאם לפי {n1} מהם מוצא את הנכון ראשון בין {n2} ב־{n3}% מהמקרים שנשמרו בצד; ניחוש עיוור ימצא ב־{n4}%.</translation>
    </message>
    <message>
        <source>A bridge fitted on {n1} of them finds the right one among the first {n5} of {n2} in {n3}% of held-out cases; a blind guess would in {n4}%.</source>
        <translation>גשר שהותאם לפי {n1} מהם מוצא את הנכון בין {n5} הראשונים מתוך {n2} ב־{n3}% מהמקרים שנשמרו בצד; ניחוש עיוור ימצא ב־{n4}%.</translation>
    </message>
    <message>
        <source>That is weak.</source>
        <translation>זה חלש.</translation>
    </message>
    <message>
        <source>A similarity depends on n and k: compare it with its own null, never with one of another size.</source>
        <translation>מדד דמיון תלוי ב־n וב־k: יש להשוות אותו לערך המקרי שלו, ולעולם לא לכזה בגודל אחר.</translation>
    </message>
    <message>
        <source>Everything was computed on {n} pairs; twins would be left out.</source>
        <translation>הכול חושב על {n} זוגות; תאומים לא היו נכללים.</translation>
    </message>
    <message>
        <source>Everything was computed on {n1} pairs of {n2}; twins are left out.</source>
        <translation>הכול חושב על {n1} זוגות מתוך {n2}; תאומים אינם נכללים.</translation>
    </message>
    <message>
        <source>Below {n} pairs no learning curve can be drawn.</source>
        <translation>מתחת ל־{n} זוגות אי אפשר לשרטט עקומת למידה.</translation>
    </message>
    <message>
        <source>Gap, hubs and neighbours of {name} are those of pairs that it may have been fitted on; on others they are worse.</source>
        <translation>הפער, הצמתים והשכנים של {name} הם של זוגות שאולי הותאם לפיהם; על אחרים הם גרועים יותר.</translation>
    </message>
    <message>
        <source>A report needs {n1} pairs with different items, not {n2}.</source>
        <translation>לדוח דרושים {n1} זוגות עם פריטים שונים, ויש {n2}.</translation>
    </message>
    <message>
        <source>Caption more of them.</source>
        <translation>יש לתאר עוד מהם.</translation>
    </message>
    <message>
        <source>Caption more files.</source>
        <translation>יש לתאר עוד קבצים.</translation>
    </message>
    <message>
        <source>Some of the vectors are not finite.</source>
        <translation>חלק מהווקטורים אינם סופיים.</translation>
    </message>
    <message>
        <source>Embed the files again.</source>
        <translation>יש לאנדקס את הקבצים מחדש.</translation>
    </message>
    <message>
        <source>pairs that its own fit left out</source>
        <translation>זוגות שההתאמה שלו השאירה בחוץ</translation>
    </message>
    <message>
        <source>measured on the held-out fifth of the pairs, on which nothing is ever fitted</source>
        <translation>נמדד על חמישית הזוגות שנשמרת בצד, ושום דבר אינו מותאם לפיה</translation>
    </message>
    <message>
        <source>measured on these pairs, on which it was not fitted</source>
        <translation>נמדד על הזוגות האלה, שלא הותאם לפיהם</translation>
    </message>
    <message>
        <source>closed-form canonical correlations, made for this report</source>
        <translation>מתאמים קנוניים בצורה סגורה, שחושבו לדוח הזה</translation>
    </message>
    <message>
        <source>None of the {modality} pairs of this library can be looked at: their files have no vectors yet.</source>
        <translation>אי אפשר לבדוק אף זוג מסוג ״{modality}״: הקבצים שלהם עוד לא אונדקסו.</translation>
    </message>
    <message>
        <source>None of the {modality} pairs of this library can be fitted on: their files have no vectors yet.</source>
        <translation>אי אפשר להתאים לפי אף זוג מסוג ״{modality}״: הקבצים שלהם עוד לא אונדקסו.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind index&apos;, or &apos;anyfind align pairs&apos; for more of them.</source>
        <translation>יש לחכות עד שיאונדקסו, או לאסוף עוד זוגות.</translation>
    </message>
    <message>
        <source>The adapter {name} does not join these two kinds of files.</source>
        <translation>הגשר {name} אינו מחבר את שני סוגי הקבצים האלה.</translation>
    </message>
    <message>
        <source>This library has no accepted pairs of words and {modality}s to fit on.</source>
        <translation>אין בספרייה זוגות מאושרים של מילים ושל ״{modality}״ להתאים לפיהם.</translation>
    </message>
    <message>
        <source>This library has no accepted pairs to fit on.</source>
        <translation>אין בספרייה זוגות מאושרים להתאים לפיהם.</translation>
    </message>
    <message>
        <source>&apos;anyfind align pairs&apos; collects them; or give files with --images and --captions.</source>
        <translation>יש לאסוף זוגות מהקבצים שלך.</translation>
    </message>
    <message>
        <source>Text and {modality} lie in one space already: they find each other without a bridge.</source>
        <translation>טקסט ו״{modality}״ כבר מוצאים זה את זה בלי גשר.</translation>
    </message>
    <message>
        <source>None of this library&apos;s accepted pairs is held out yet, so there is nothing to measure on.</source>
        <translation>עדיין אף זוג מאושר לא נשמר בצד למדידה.</translation>
    </message>
    <message>
        <source>A fifth of them is, as chance has it: with more pairs there will be some.</source>
        <translation>חמישית מהם נשמרת, ביד המקרה: עם עוד זוגות יהיו כאלה.</translation>
    </message>
    <message>
        <source>Only {n} files with words are held out, which is too few to compare on.</source>
        <translation>רק {n} קבצים עם מילים נשמרו בצד, מעט מדי להשוואה.</translation>
    </message>
    <message>
        <source>A fifth of all pairs is held out: with more pairs there will be enough.</source>
        <translation>חמישית מכל הזוגות נשמרת בצד: עם עוד זוגות יהיו די.</translation>
    </message>
    <message>
        <source>Only two bridges between words and the same kind of file can be compared.</source>
        <translation>אפשר להשוות רק שני גשרים בין מילים לאותו סוג קבצים.</translation>
    </message>
    <message>
        <source>These bridges lead to an encoder that is not in use any more.</source>
        <translation>הגשרים האלה מובילים למודל שכבר אינו בשימוש.</translation>
    </message>
    <message>
        <source>There is no adapter {name}.</source>
        <translation>אין גשר {name}.</translation>
    </message>
    <message>
        <source>This library has no adapter {name}.</source>
        <translation>אין בספרייה גשר {name}.</translation>
    </message>
    <message>
        <source>There is another adapter {name} now.</source>
        <translation>יש עכשיו גשר אחר בשם {name}.</translation>
    </message>
    <message>
        <source>Remove that one first.</source>
        <translation>יש להסיר אותו תחילה.</translation>
    </message>
    <message>
        <source>No removed adapter {name} is kept.</source>
        <translation>אף גשר {name} שהוסר אינו שמור.</translation>
    </message>
    <message>
        <source>The last {n} that were removed are.</source>
        <translation>נשמרים {n} האחרונים שהוסרו.</translation>
    </message>
    <message>
        <source>An adapter cannot be called {name}.</source>
        <translation>גשר אינו יכול להיקרא {name}.</translation>
    </message>
    <message>
        <source>Use letters, digits and dashes, 60 of them at most.</source>
        <translation>יש להשתמש באותיות, בספרות ובמקפים, 60 לכל היותר.</translation>
    </message>
    <message>
        <source>{name} belongs to a change of encoders, which uses it by itself.</source>
        <translation>{name} שייך להחלפת מודל, שמשתמשת בו בעצמה.</translation>
    </message>
    <message>
        <source>A bridge needs at least {n1} pairs with different items, not {n2}.</source>
        <translation>לגשר דרושים לפחות {n1} זוגות עם פריטים שונים, ויש {n2}.</translation>
    </message>
    <message>
        <source>Some of the vectors to fit on are not finite.</source>
        <translation>חלק מהווקטורים אינם סופיים.</translation>
    </message>
    <message>
        <source>All pairs share a vector with each other: there is nothing to tell apart.</source>
        <translation>לכל הזוגות וקטור משותף: אין במה להבחין.</translation>
    </message>
    <message>
        <source>{n} different files are too few to judge scorers on; it takes {n1}.</source>
        <translation>{n} קבצים שונים הם מעט מדי כדי לשפוט תיקוני ציון; דרושים {n1}.</translation>
    </message>
    <message>
        <source>No method could be tried ({said}).</source>
        <translation>לא היה אפשר לנסות אף שיטה ({said}).</translation>
    </message>
    <message>
        <source>none is installed</source>
        <translation>אף אחת אינה מותקנת</translation>
    </message>
    <message>
        <source>{method} came out best but is not better than chance with p &lt; {n1}: on pairs that were hidden from it, it finds {n2}% ({n3} to {n4}) (the mean of R@1, R@5 and R@10 both ways, in pools of {n5}) where chance finds {n6} (p = {n7}).</source>
        <translation>השיטה {method} הייתה הטובה ביותר אך לא טובה ממקרה ב־p &lt; {n1}: בזוגות שהוסתרו ממנה היא מוצאת {n2}% ({n3} עד {n4}; הממוצע של R@1,‏ R@5 ו־R@10 לשני הכיוונים, מתוך {n5}), ומקרה ימצא {n6} (p = {n7}).</translation>
    </message>
    <message>
        <source>Caption more files: these are too few to tell.</source>
        <translation>יש לתאר עוד קבצים: אלה מעטים מכדי לדעת.</translation>
    </message>
    <message>
        <source>{said1}: on pairs that were hidden from it, it finds {n2}% ({n3} to {n4}) (the mean of R@1, R@5 and R@10 both ways, in pools of {n5}) where chance finds {n6} (p = {n7}).</source>
        <translation>{said1}: בזוגות שהוסתרו ממנה היא מוצאת {n2}% ({n3} עד {n4}; הממוצע של R@1,‏ R@5 ו־R@10 לשני הכיוונים, מתוך {n5}), ומקרה ימצא {n6} (p = {n7}).</translation>
    </message>
    <message>
        <source>{method} came out best: on pairs that were hidden from it, it finds {n2}% ({n3} to {n4}) (the mean of R@1, R@5 and R@10 both ways, in pools of {n5}) where chance finds {n6}.</source>
        <translation>השיטה {method} הייתה הטובה ביותר: בזוגות שהוסתרו ממנה היא מוצאת {n2}% ({n3} עד {n4}; הממוצע של R@1,‏ R@5 ו־R@10 לשני הכיוונים, מתוך {n5}), ומקרה ימצא {n6}.</translation>
    </message>
    <message>
        <source>But {said}.</source>
        <translation>אבל {said}.</translation>
    </message>
    <message>
        <source>On the held-out pairs it finds {n1}% ({n2} to {n3}).</source>
        <translation>בזוגות שנשמרו בצד היא מוצאת {n1}% ({n2} עד {n3}).</translation>
    </message>
    <message>
        <source>{method} is the only method that could be judged</source>
        <translation>{method} היא השיטה היחידה שהיה אפשר לשפוט</translation>
    </message>
    <message>
        <source>{method} is the best of {n1}, {n2} points ({n3} to {n4}) before {other}</source>
        <translation>{method} היא הטובה מבין {n1}, {n2} נקודות ({n3} עד {n4}) לפני {other}</translation>
    </message>
    <message>
        <source>{method} is the best of {n1}, {n2} points ({n3} to {n4}) before {other}, which may be luck</source>
        <translation>{method} היא הטובה מבין {n1}, {n2} נקודות ({n3} עד {n4}) לפני {other}, וייתכן שזה מזל</translation>
    </message>
    <message>
        <source>it is the method of the adapter in use, {name}, on these pairs</source>
        <translation>זו השיטה של הגשר שבשימוש, {name}, על הזוגות האלה</translation>
    </message>
    <message>
        <source>It is the method of the adapter in use, {name}, on these pairs.</source>
        <translation>זו השיטה של הגשר שבשימוש, {name}, על הזוגות האלה.</translation>
    </message>
    <message>
        <source>the adapter in use, {name} ({said}), finds {n1}% ({n2} to {n3}): this one is worse by {n4} points ({n5} to {n6})</source>
        <translation>הגשר שבשימוש, {name}‏ ({said}), מוצא {n1}% ({n2} עד {n3}): הגשר הזה גרוע ממנו ב־{n4} נקודות ({n5} עד {n6})</translation>
    </message>
    <message>
        <source>The adapter in use, {name} ({said}), finds {n1}% ({n2} to {n3}): this one is better by {n4} points ({n5} to {n6}).</source>
        <translation>הגשר שבשימוש, {name}‏ ({said}), מוצא {n1}% ({n2} עד {n3}): הגשר הזה טוב ממנו ב־{n4} נקודות ({n5} עד {n6}).</translation>
    </message>
    <message>
        <source>its method fitted anew</source>
        <translation>השיטה שלו, בהתאמה מחדש</translation>
    </message>
    <message>
        <source>as it is, though it may know these pairs</source>
        <translation>כמות שהוא, אף שאולי הוא מכיר את הזוגות האלה</translation>
    </message>
    <message>
        <source>as it is, on the held-out pairs</source>
        <translation>כמות שהוא, על הזוגות שנשמרו בצד</translation>
    </message>
    <message>
        <source>pairs of this library: {counted}</source>
        <translation>זוגות של הספרייה הזאת: {counted}</translation>
    </message>
    <message>
        <source>pairs of this library, held out: {counted}</source>
        <translation>זוגות של הספרייה הזאת שנשמרו בצד: {counted}</translation>
    </message>
    <message>
        <source>given by you</source>
        <translation>שניתנו על ידך</translation>
    </message>
    <message>
        <source>you gave it</source>
        <translation>נתת אותו</translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>שנכתבו על ידך</translation>
    </message>
    <message>
        <source>you wrote it</source>
        <translation>כתבת אותו</translation>
    </message>
    <message>
        <source>a text file of the same name</source>
        <translation>קובץ טקסט באותו שם</translation>
    </message>
    <message>
        <source>written for this file alone</source>
        <translation>נכתב לקובץ הזה לבדו</translation>
    </message>
    <message>
        <source>caption, headline or keywords in the picture (IPTC)</source>
        <translation>כיתוב, כותרת או מילות מפתח בתמונה (IPTC)</translation>
    </message>
    <message>
        <source>kept in the picture itself</source>
        <translation>שמור בתמונה עצמה</translation>
    </message>
    <message>
        <source>description or title in the picture (XMP)</source>
        <translation>תיאור או כותרת בתמונה (XMP)</translation>
    </message>
    <message>
        <source>description or title in the picture (EXIF)</source>
        <translation>תיאור או כותרת בתמונה (EXIF)</translation>
    </message>
    <message>
        <source>alternative text in a web page</source>
        <translation>טקסט חלופי בדף אינטרנט</translation>
    </message>
    <message>
        <source>stands for the picture where it is not seen</source>
        <translation>בא במקום התמונה כשאינה נראית</translation>
    </message>
    <message>
        <source>description of a picture in Markdown</source>
        <translation>תיאור של תמונה ב־Markdown</translation>
    </message>
    <message>
        <source>alternative text in a document</source>
        <translation>טקסט חלופי במסמך</translation>
    </message>
    <message>
        <source>alternative text or caption in a book</source>
        <translation>טקסט חלופי או כיתוב בספר</translation>
    </message>
    <message>
        <source>stands beside the picture</source>
        <translation>מופיע ליד התמונה</translation>
    </message>
    <message>
        <source>caption of a figure in a web page</source>
        <translation>כיתוב של איור בדף אינטרנט</translation>
    </message>
    <message>
        <source>stands below the picture, and may say more</source>
        <translation>מופיע מתחת לתמונה, ואולי אומר יותר</translation>
    </message>
    <message>
        <source>title of a picture in a web page</source>
        <translation>כותרת של תמונה בדף אינטרנט</translation>
    </message>
    <message>
        <source>a remark rather than a description</source>
        <translation>הערה יותר מתיאור</translation>
    </message>
    <message>
        <source>title of a recording</source>
        <translation>כותרת של הקלטה</translation>
    </message>
    <message>
        <source>names rather than describes</source>
        <translation>נותן שם יותר משהוא מתאר</translation>
    </message>
    <message>
        <source>descriptive file name</source>
        <translation>שם קובץ מתאר</translation>
    </message>
    <message>
        <source>a few words, often cut short</source>
        <translation>מילים מעטות, לעיתים קטועות</translation>
    </message>
    <message>
        <source>subtitles or speech at that moment of a film</source>
        <translation>כתוביות או דיבור באותו רגע בסרט</translation>
    </message>
    <message>
        <source>what is said is seldom what is seen</source>
        <translation>מה שנאמר הוא רק לעיתים מה שרואים</translation>
    </message>
    <message>
        <source>its place</source>
        <translation>המקום שלו</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>מילה אחת</translation>
    </message>
    <message>
        <source>two words</source>
        <translation>שתי מילים</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} מילים</translation>
    </message>
    <message>
        <source>two words beside numbers or codes</source>
        <translation>שתי מילים ליד מספרים או קודים</translation>
    </message>
    <message>
        <source>one word beside numbers or codes</source>
        <translation>מילה אחת ליד מספרים או קודים</translation>
    </message>
    <message>
        <source>{n} words beside numbers or codes</source>
        <translation>{n} מילים ליד מספרים או קודים</translation>
    </message>
    <message>
        <source>the same words beside {n} files</source>
        <translation>אותן מילים ליד {n} קבצים</translation>
    </message>
    <message>
        <source>the bridge in use ranks it above {n}% of others</source>
        <translation>הגשר שבשימוש מדרג אותו מעל {n}% מהאחרים</translation>
    </message>
    <message>
        <source>written by a program</source>
        <translation>נכתב בידי תוכנה</translation>
    </message>
    <message>
        <source>says nothing about what it stands beside</source>
        <translation>אינו אומר דבר על מה שהוא מופיע לידו</translation>
    </message>
    <message>
        <source>long: most of it is about something else</source>
        <translation>ארוך: רובו עוסק בדבר אחר</translation>
    </message>
    <message>
        <source>a film has many pictures</source>
        <translation>בסרט יש תמונות רבות</translation>
    </message>
    <message>
        <source>There is no pair {number}.</source>
        <translation>אין זוג {number}.</translation>
    </message>
    <message>
        <source>Pair {number} was found in your files and would be found again.</source>
        <translation>הזוג {number} נמצא בקבצים שלך ויימצא שוב.</translation>
    </message>
    <message>
        <source>Reject it: it is not used then, and stays rejected.</source>
        <translation>יש לדחות אותו: אז הוא אינו בשימוש ונשאר דחוי.</translation>
    </message>
    <message>
        <source>The library has no file {path}, or has not read it yet.</source>
        <translation>אין בספרייה קובץ {path}, או שעוד לא אונדקס.</translation>
    </message>
    <message>
        <source>Add its folder, or wait.</source>
        <translation>יש להוסיף את התיקייה שלו, או לחכות.</translation>
    </message>
    <message>
        <source>Nothing is said about {file}.</source>
        <translation>לא נאמר דבר על {file}.</translation>
    </message>
    <message>
        <source>Write at least one word.</source>
        <translation>יש לכתוב לפחות מילה אחת.</translation>
    </message>
    <message>
        <source>{file} is a text: words describe pictures, sounds and films.</source>
        <translation>{file} הוא טקסט: מילים מתארות תמונות, צלילים וסרטים.</translation>
    </message>
    <message>
        <source>There is no map {name}.</source>
        <translation>אין מפה {name}.</translation>
    </message>
    <message>
        <source>The map {name} is of vectors that are not used any more.</source>
        <translation>המפה {name} היא של מודל שכבר אינו בשימוש.</translation>
    </message>
    <message>
        <source>Make it anew with &apos;anyfind align map --refit&apos;.</source>
        <translation>יש להכין אותה מחדש.</translation>
    </message>
    <message>
        <source>No bridge joins words with these files.</source>
        <translation>אין גשר שמחבר מילים עם הקבצים האלה.</translation>
    </message>
    <message>
        <source>&apos;anyfind align list&apos; shows the bridges.</source>
        <translation>תחת ״יישור״ רואים את הגשרים.</translation>
    </message>
    <message>
        <source>The library has no vectors yet.</source>
        <translation>עוד לא אונדקס דבר בספרייה.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind index&apos; first.</source>
        <translation>יש לחכות עד שקבצים יאונדקסו.</translation>
    </message>
    <message>
        <source>A map needs at least {n1} files, not {n2}.</source>
        <translation>למפה דרושים לפחות {n1} קבצים, ויש {n2}.</translation>
    </message>
    <message>
        <source>Index more of them.</source>
        <translation>יש לאנדקס עוד מהם.</translation>
    </message>
    <message>
        <source>No report was made yet.</source>
        <translation>עוד לא הוכן דוח.</translation>
    </message>
    <message>
        <source>Fitting on {n} pairs needs {size1} of the disk for a while, and {size2} are free where the cache is.</source>
        <translation>ההתאמה לפי {n} זוגות דורשת לזמן מה {size1} בכונן, ופנויים {size2} היכן שהמטמון.</translation>
    </message>
    <message>
        <source>its name is what you wrote</source>
        <translation>השם הוא בדיוק מה שכתבת</translation>
    </message>
    <message>
        <source>its name fits</source>
        <translation>השם מתאים</translation>
    </message>
    <message>
        <source>its name has {words}</source>
        <translation>בשם מופיע {words}</translation>
    </message>
    <message>
        <source>its name has {words1}, its folder {words2}</source>
        <translation>בשם מופיע {words1}, ובתיקייה {words2}</translation>
    </message>
    <message>
        <source>its folder is called {words}</source>
        <translation>שם התיקייה הוא {words}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>עוד {n}</translation>
    </message>
    <message>
        <source>lies beside {file} and shares its name</source>
        <translation>נמצא ליד {file} ובעל אותו שם</translation>
    </message>
    <message>
        <source>passes the filter</source>
        <translation>עובר את המסנן</translation>
    </message>
    <message>
        <source>found by {route}</source>
        <translation>נמצא דרך {route}</translation>
    </message>
    <message>
        <source>a part of it fits better than all of it</source>
        <translation>חלק ממנו מתאים יותר מהשלם</translation>
    </message>
    <message>
        <source>looked at again; it kept its place</source>
        <translation>נבדק שוב; המקום לא השתנה</translation>
    </message>
    <message>
        <source>looked at again; it was number {n}</source>
        <translation>נבדק שוב; היה במקום {n}</translation>
    </message>
    <message>
        <source>said at {time}: “{quote}”</source>
        <translation>נאמר ב־{time}: ״{quote}״</translation>
    </message>
    <message>
        <source>said at {time}</source>
        <translation>נאמר ב־{time}</translation>
    </message>
    <message>
        <source>page {page} says “{quote}”</source>
        <translation>בעמוד {page} כתוב ״{quote}״</translation>
    </message>
    <message>
        <source>page {page} says what you wrote</source>
        <translation>בעמוד {page} כתוב מה שכתבת</translation>
    </message>
    <message>
        <source>{file} says “{quote}”</source>
        <translation>ב־{file} כתוב ״{quote}״</translation>
    </message>
    <message>
        <source>{file} says what you wrote</source>
        <translation>ב־{file} כתוב מה שכתבת</translation>
    </message>
    <message>
        <source>says “{quote}”</source>
        <translation>כתוב בו ״{quote}״</translation>
    </message>
    <message>
        <source>says what you wrote</source>
        <translation>כתוב בו מה שכתבת</translation>
    </message>
    <message>
        <source>reads “{quote}”</source>
        <translation>נראה בו הכיתוב ״{quote}״</translation>
    </message>
    <message>
        <source>reads what you wrote</source>
        <translation>נראה בו מה שכתבת</translation>
    </message>
    <message>
        <source>is labelled “{quote}”</source>
        <translation>מתויג ״{quote}״</translation>
    </message>
    <message>
        <source>is labelled what you wrote</source>
        <translation>מתויג במה שכתבת</translation>
    </message>
    <message>
        <source>{said}, no better than chance</source>
        <translation>{said}; לא יותר ממקרה</translation>
    </message>
    <message>
        <source>what is said at {time} {said}</source>
        <translation>מה שנאמר ב־{time} {said}</translation>
    </message>
    <message>
        <source>its writing {said}</source>
        <translation>הכתוב בו {said}</translation>
    </message>
    <message>
        <source>page {page} {said}</source>
        <translation>עמוד {page} {said}</translation>
    </message>
    <message>
        <source>a part of it {said}</source>
        <translation>חלק ממנו {said}</translation>
    </message>
    <message>
        <source>looks like {said} at {time}</source>
        <translation>נראה ב־{time} כמו {said}</translation>
    </message>
    <message>
        <source>sounds like {said} at {time}</source>
        <translation>נשמע ב־{time} כמו {said}</translation>
    </message>
    <message>
        <source>is about {said} at {time}</source>
        <translation>עוסק ב־{time} בנושא: {said}</translation>
    </message>
    <message>
        <source>looks like what you wrote at {time}</source>
        <translation>נראה ב־{time} כמו מה שכתבת</translation>
    </message>
    <message>
        <source>sounds like what you wrote at {time}</source>
        <translation>נשמע ב־{time} כמו מה שכתבת</translation>
    </message>
    <message>
        <source>looks like what you wrote</source>
        <translation>נראה כמו מה שכתבת</translation>
    </message>
    <message>
        <source>sounds like what you wrote</source>
        <translation>נשמע כמו מה שכתבת</translation>
    </message>
    <message>
        <source>is about what you wrote</source>
        <translation>עוסק במה שכתבת</translation>
    </message>
    <message>
        <source>is like what you wrote</source>
        <translation>דומה למה שכתבת</translation>
    </message>
    <message>
        <source>looks like what {said} says</source>
        <translation>נראה כמו מה שכתוב כאן: {said}</translation>
    </message>
    <message>
        <source>sounds like what {said} says</source>
        <translation>נשמע כמו מה שכתוב כאן: {said}</translation>
    </message>
    <message>
        <source>is about what {said} says</source>
        <translation>עוסק במה שכתוב כאן: {said}</translation>
    </message>
    <message>
        <source>looks like {said}</source>
        <translation>נראה כמו {said}</translation>
    </message>
    <message>
        <source>sounds like what {said} shows</source>
        <translation>נשמע כמו מה שרואים כאן: {said}</translation>
    </message>
    <message>
        <source>is about what {said} shows</source>
        <translation>עוסק במה שרואים כאן: {said}</translation>
    </message>
    <message>
        <source>looks like what {said} sounds like</source>
        <translation>נראה כמו מה ששומעים כאן: {said}</translation>
    </message>
    <message>
        <source>sounds like {said}</source>
        <translation>נשמע כמו {said}</translation>
    </message>
    <message>
        <source>is about what {said} sounds like</source>
        <translation>עוסק במה ששומעים כאן: {said}</translation>
    </message>
    <message>
        <source>is about {said}</source>
        <translation>עוסק בנושא: {said}</translation>
    </message>
    <message>
        <source>is like {said}</source>
        <translation>דומה אל: {said}</translation>
    </message>
    <message>
        <source>{said1} and {said2} together</source>
        <translation>{said1} יחד עם {said2}</translation>
    </message>
    <message>
        <source>{said1}, {said2} and {said3} together</source>
        <translation>{said1}, {said2} ו{said3} יחד</translation>
    </message>
    <message>
        <source>{said1}, {said2}, {said3} and {n} more together</source>
        <translation>{said1}, {said2}, {said3} ועוד {n} יחד</translation>
    </message>
    <message>
        <source>what you wrote</source>
        <translation>מה שכתבת</translation>
    </message>
    <message>
        <source>the picture you gave</source>
        <translation>התמונה שנתת</translation>
    </message>
    <message>
        <source>the sound you gave</source>
        <translation>הצליל שנתת</translation>
    </message>
    <message>
        <source>the file you gave</source>
        <translation>הקובץ שנתת</translation>
    </message>
    <message>
        <source>what you pasted</source>
        <translation>מה שהודבק</translation>
    </message>
    <message>
        <source>The library is empty. Add a folder: anyfind add ~/Pictures &amp;&amp; anyfind index</source>
        <translation>הספרייה ריקה. יש להוסיף תיקייה.</translation>
    </message>
    <message>
        <source>There are no more results.</source>
        <translation>אין עוד תוצאות.</translation>
    </message>
    <message>
        <source>Nothing like that here.</source>
        <translation>אין כאן דבר כזה.</translation>
    </message>
    <message>
        <source>Nothing like that here inside the filter.</source>
        <translation>אין כאן דבר כזה בתוך המסנן.</translation>
    </message>
    <message>
        <source>Nothing like that here; these are the nearest, no better than chance.</source>
        <translation>אין כאן דבר כזה; אלה הקרובים ביותר, לא יותר ממקרה.</translation>
    </message>
    <message>
        <source>Nothing here matches well; these are the nearest.</source>
        <translation>שום דבר כאן לא מתאים היטב; אלה הקרובים ביותר.</translation>
    </message>
    <message>
        <source>{n} files wait to be looked into: {said}.</source>
        <translation>{n} קבצים ממתינים לבדיקה: {said}.</translation>
    </message>
    <message>
        <source>the engine is at it</source>
        <translation>המנוע עובד על כך</translation>
    </message>
    <message>
        <source>run &apos;anyfind index&apos;</source>
        <translation>הפקודה ״anyfind index״ תשלים זאת</translation>
    </message>
    <message>
        <source>Only names and text were searched: the weights of an encoder are not here.</source>
        <translation>החיפוש היה בשמות ובטקסט בלבד: הנתונים של אחד המודלים אינם כאן.</translation>
    </message>
    <message>
        <source>Only names and text were searched: the weights of the encoders are not here.</source>
        <translation>החיפוש היה בשמות ובטקסט בלבד: הנתונים של המודלים אינם כאן.</translation>
    </message>
    <message>
        <source>Some vectors were not searched: the weights of an encoder are not here.</source>
        <translation>לא הכול נכלל בחיפוש: הנתונים של אחד המודלים אינם כאן.</translation>
    </message>
    <message>
        <source>Some vectors were not searched: the weights of the encoders are not here.</source>
        <translation>לא הכול נכלל בחיפוש: הנתונים של המודלים אינם כאן.</translation>
    </message>
    <message>
        <source>The reranker {name} compares words, and none were asked for.</source>
        <translation>המבט השני ״{name}״ משווה מילים, ולא נשאלו מילים.</translation>
    </message>
    <message>
        <source>The reranker {name} had time for {n1} of {n2} results.</source>
        <translation>המבט השני ״{name}״ הספיק לבדוק {n1} מתוך {n2} תוצאות.</translation>
    </message>
    <message>
        <source>The reranker {name} could not help: {said}</source>
        <translation>המבט השני ״{name}״ לא הצליח לעזור: {said}</translation>
    </message>
    <message>
        <source>{name} has no pixels to take a part of.</source>
        <translation>אין ב־{name} פיקסלים שאפשר לקחת מהם חלק.</translation>
    </message>
    <message>
        <source>{name} is {n1} by {n2} pixels: the box {box} is no part of it.</source>
        <translation>הגודל של {name} הוא {n1} על {n2} פיקסלים: {box} אינו חלק ממנו.</translation>
    </message>
    <message>
        <source>{name} holds {said} that can be searched by.</source>
        <translation>יש ב־{name} {said} שאפשר לחפש לפיו.</translation>
    </message>
    <message>
        <source>{name} holds nothing that can be searched by.</source>
        <translation>אין ב־{name} שום דבר שאפשר לחפש לפיו.</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>אין תמונה</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>אין צליל</translation>
    </message>
    <message>
        <source>Give another file.</source>
        <translation>יש לתת קובץ אחר.</translation>
    </message>
    <message>
        <source>Leave the box out.</source>
        <translation>יש לוותר על החיתוך.</translation>
    </message>
    <message>
        <source>This cursor belongs to another question.</source>
        <translation>הדף הזה שייך לשאלה אחרת.</translation>
    </message>
    <message>
        <source>Ask the same again, or begin without one.</source>
        <translation>יש לשאול שוב את אותה שאלה.</translation>
    </message>
    <message>
        <source>{name} is no type.</source>
        <translation>{name} אינו סוג של קבצים.</translation>
    </message>
    <message>
        <source>Write image, text, pdf, .md or image/png.</source>
        <translation>יש לכתוב image, text, pdf, .md או image/png.</translation>
    </message>
    <message>
        <source>{name} is no ending of a file name.</source>
        <translation>{name} אינו סיומת של שם קובץ.</translation>
    </message>
    <message>
        <source>Write ext:pdf or ext:jpg,png.</source>
        <translation>יש לכתוב ext:pdf או ext:jpg,png.</translation>
    </message>
    <message>
        <source>Whether a file has {name} is not known.</source>
        <translation>לא ידוע אם לקובץ יש {name}.</translation>
    </message>
    <message>
        <source>Write has: with one of {names}.</source>
        <translation>יש לכתוב has: עם אחד מאלה: {names}.</translation>
    </message>
    <message>
        <source>{name} is no date.</source>
        <translation>{name} אינו תאריך.</translation>
    </message>
    <message>
        <source>Write 2024-06-30, 2024, or words such as &apos;last monday&apos;.</source>
        <translation>יש לכתוב 2024-06-30, 2024 או מילים כמו ״last monday״.</translation>
    </message>
    <message>
        <source>{name} is no time: it ends before it begins.</source>
        <translation>{name} אינו פרק זמן: הוא נגמר לפני שהוא מתחיל.</translation>
    </message>
    <message>
        <source>Write 2023..2024-06.</source>
        <translation>יש לכתוב 2023..2024-06.</translation>
    </message>
    <message>
        <source>{name} is no place.</source>
        <translation>{name} אינו מקום.</translation>
    </message>
    <message>
        <source>{name} is no place on earth.</source>
        <translation>{name} אינו מקום על פני כדור הארץ.</translation>
    </message>
    <message>
        <source>Latitudes go from -90 to 90, longitudes from -180 to 180.</source>
        <translation>קווי הרוחב הם בין 90- ל־90, וקווי האורך בין 180- ל־180.</translation>
    </message>
    <message>
        <source>No town called {name} is known.</source>
        <translation>לא מוכרת עיר בשם {name}.</translation>
    </message>
    <message>
        <source>Is {name} meant? </source>
        <translation>האם הכוונה ל־{name}? </translation>
    </message>
    <message>
        <source>Is {name} meant?</source>
        <translation>האם הכוונה ל־{name}?</translation>
    </message>
    <message>
        <source>Write near:Berlin, near:&quot;Paris, Texas&quot; or near:52.5,13.4&lt;10km.</source>
        <translation>יש לכתוב near:Berlin, near:&quot;Paris, Texas&quot; או near:52.5,13.4&lt;10km.</translation>
    </message>
    <message>
        <source>{name} is no distance.</source>
        <translation>{name} אינו מרחק.</translation>
    </message>
    <message>
        <source>Write near:Berlin&lt;50km, &lt;500m or &lt;30mi.</source>
        <translation>יש לכתוב near:Berlin&lt;50km, &lt;500m או &lt;30mi.</translation>
    </message>
    <message>
        <source>{name} is no size.</source>
        <translation>{name} אינו גודל.</translation>
    </message>
    <message>
        <source>Write size:&gt;1MB, size:&lt;200k or size:1MB..5MB.</source>
        <translation>יש לכתוב size:&gt;1MB, size:&lt;200k או size:1MB..5MB.</translation>
    </message>
    <message>
        <source>{name} is no range of sizes.</source>
        <translation>{name} אינו טווח גדלים.</translation>
    </message>
    <message>
        <source>Write size:1MB..5MB.</source>
        <translation>יש לכתוב size:1MB..5MB.</translation>
    </message>
    <message>
        <source>These are more than {n} conditions.</source>
        <translation>אלה יותר מ־{n} תנאים.</translation>
    </message>
    <message>
        <source>These are more than {n} places to be near to.</source>
        <translation>אלה יותר מ־{n} מקומות.</translation>
    </message>
    <message>
        <source>These are more than {n} parts.</source>
        <translation>אלה יותר מ־{n} חלקים.</translation>
    </message>
    <message>
        <source>These are more than {n} phrases and alternatives.</source>
        <translation>אלה יותר מ־{n} צירופים וחלופות.</translation>
    </message>
    <message>
        <source>Say less at once.</source>
        <translation>יש לשאול על פחות בבת אחת.</translation>
    </message>
    <message>
        <source>Search near some, and then near others.</source>
        <translation>יש לחפש תחילה ליד חלקם, ואחר כך ליד האחרים.</translation>
    </message>
    <message>
        <source>The part {box} of the picture is empty.</source>
        <translation>החלק {box} של התמונה ריק.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>לא נאמר מה לחפש.</translation>
    </message>
    <message>
        <source>The folder to search in does not exist: {path}.</source>
        <translation>התיקייה לחיפוש אינה קיימת: {path}.</translation>
    </message>
    <message>
        <source>The file to search by does not exist: {path}.</source>
        <translation>הקובץ לחיפוש אינו קיים: {path}.</translation>
    </message>
    <message>
        <source>The file to search by is a folder: {path}.</source>
        <translation>מה שניתן לחיפוש הוא תיקייה: {path}.</translation>
    </message>
    <message>
        <source>Give a file.</source>
        <translation>יש לתת קובץ.</translation>
    </message>
    <message>
        <source>{path} cannot be reached now.</source>
        <translation>אי אפשר להגיע עכשיו אל {path}.</translation>
    </message>
    <message>
        <source>Plug in its drive, or search by another file.</source>
        <translation>יש לחבר את הכונן, או לחפש לפי קובץ אחר.</translation>
    </message>
    <message>
        <source>{what} cannot be searched by: {said}</source>
        <translation>אי אפשר לחפש לפי {what}: {said}</translation>
    </message>
    <message>
        <source>No installed plugin can encode {modality}.</source>
        <translation>אין תוסף מותקן שמבין ״{modality}״.</translation>
    </message>
    <message>
        <source>&apos;anyfind plugin list&apos; shows what is installed.</source>
        <translation>תחת ״תוספים ומודלים״ רואים מה מותקן.</translation>
    </message>
    <message>
        <source>What was pasted is empty.</source>
        <translation>מה שהודבק ריק.</translation>
    </message>
    <message>
        <source>A search by something pasted cannot be kept.</source>
        <translation>אי אפשר לשמור חיפוש לפי משהו שהודבק.</translation>
    </message>
    <message>
        <source>Save it as a file first.</source>
        <translation>יש לשמור אותו תחילה כקובץ.</translation>
    </message>
    <message>
        <source>There is a saved search {name} already.</source>
        <translation>כבר יש חיפוש שמור בשם {name}.</translation>
    </message>
    <message>
        <source>There is no saved search {name}.</source>
        <translation>אין חיפוש שמור בשם {name}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>The library has no file with the number {number}.</source>
        <translation>הקובץ הזה אינו בספרייה (מספר {number}).</translation>
    </message>
    <message>
        <source>It was changed or deleted meanwhile.</source>
        <translation>הוא שונה או נמחק בינתיים.</translation>
    </message>
    <message>
        <source>There are no words for this file.</source>
        <translation>אין מילים לקובץ הזה.</translation>
    </message>
    <message>
        <source>Only pictures that are indexed are told in words, where a bridge joins words and pictures.</source>
        <translation>רק תמונות שאונדקסו מתוארות במילים, כשגשר מחבר מילים ותמונות.</translation>
    </message>
    <message>
        <source>Nothing can be shown of this file.</source>
        <translation>אי אפשר להציג דבר מהקובץ הזה.</translation>
    </message>
    <message>
        <source>Nothing can be shown of this place in the file.</source>
        <translation>אי אפשר להציג דבר מהמקום הזה בקובץ.</translation>
    </message>
    <message>
        <source>The file cannot be read now.</source>
        <translation>אי אפשר לקרוא עכשיו את הקובץ.</translation>
    </message>
    <message>
        <source>Is its drive plugged in?</source>
        <translation>האם הכונן שלו מחובר?</translation>
    </message>
    <message>
        <source>The file does not lie there.</source>
        <translation>הקובץ אינו נמצא שם.</translation>
    </message>
    <message>
        <source>The folder of this file cannot be reached now.</source>
        <translation>אי אפשר להגיע עכשיו אל התיקייה של הקובץ הזה.</translation>
    </message>
    <message>
        <source>Plug its drive in again.</source>
        <translation>יש לחבר שוב את הכונן.</translation>
    </message>
    <message>
        <source>The file {path} is not there any more.</source>
        <translation>הקובץ {path} כבר אינו שם.</translation>
    </message>
    <message>
        <source>The file {path} was replaced meanwhile.</source>
        <translation>הקובץ {path} הוחלף בינתיים.</translation>
    </message>
    <message>
        <source>changed last</source>
        <translation>שונה אחרון</translation>
    </message>
    <message>
        <source>most pixels: {n1} x {n2}</source>
        <translation>הכי הרבה פיקסלים: {n1} × {n2}</translation>
    </message>
    <message>
        <source>knows when or with what it was taken</source>
        <translation>יודע מתי או במה צולם</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>הארוך ביותר</translation>
    </message>
    <message>
        <source>largest file</source>
        <translation>הקובץ הגדול ביותר</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>הישן ביותר</translation>
    </message>
    <message>
        <source>can be reached</source>
        <translation>אפשר להגיע אליו</translation>
    </message>
    <message>
        <source>neither its name nor its folder says copy</source>
        <translation>לא השם ולא התיקייה אומרים ״עותק״</translation>
    </message>
    <message>
        <source>shortest path</source>
        <translation>הנתיב הקצר ביותר</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>אותם בתים בדיוק</translation>
    </message>
    <message>
        <source>the same picture</source>
        <translation>אותה תמונה</translation>
    </message>
    <message>
        <source>the same picture, cut: {n}% in common</source>
        <translation>אותה תמונה, חתוכה: {n}% משותפים</translation>
    </message>
    <message>
        <source>a part of the same picture: {n}% in common</source>
        <translation>חלק מאותה תמונה: {n}% משותפים</translation>
    </message>
    <message>
        <source>the same scene from another place or moment</source>
        <translation>אותו מראה ממקום אחר או מרגע אחר</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>הפוכה כבמראה</translation>
    </message>
    <message>
        <source>the same recording</source>
        <translation>אותה הקלטה</translation>
    </message>
    <message>
        <source>the same recording, {n}% in common</source>
        <translation>אותה הקלטה, {n}% משותפים</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>אותו טקסט</translation>
    </message>
    <message>
        <source>the same text but for {n}%</source>
        <translation>אותו טקסט למעט {n}%</translation>
    </message>
    <message>
        <source>the same film: {n}% of the scenes in both</source>
        <translation>אותו סרט: {n}% מהסצנות בשניהם</translation>
    </message>
    <message>
        <source>The last look found no group {name}.</source>
        <translation>בחיפוש האחרון לא נמצאה הקבוצה {name}.</translation>
    </message>
    <message>
        <source>The library has no file {path}.</source>
        <translation>אין בספרייה קובץ {path}.</translation>
    </message>
    <message>
        <source>You switched it off.</source>
        <translation>כיבית אותו.</translation>
    </message>
    <message>
        <source>It was switched off after its process ended {n} times in a minute; last: {said}</source>
        <translation>הוא כובה אחרי שהתהליך שלו הסתיים {n} פעמים בדקה; לאחרונה: {said}</translation>
    </message>
    <message>
        <source>The plugin {plugin} was switched off because its process ended {n} times in a minute.</source>
        <translation>התוסף {plugin} כובה כי התהליך שלו הסתיים {n} פעמים בדקה.</translation>
    </message>
    <message>
        <source>There is no plugin {plugin}.</source>
        <translation>אין תוסף {plugin}.</translation>
    </message>
    <message>
        <source>&apos;anyfind plugin list&apos; shows what there is.</source>
        <translation>תחת ״תוספים ומודלים״ רואים מה יש.</translation>
    </message>
    <message>
        <source>It is installed but cannot be used: {said}</source>
        <translation>הוא מותקן אך אי אפשר להשתמש בו: {said}</translation>
    </message>
    <message>
        <source>The plugin&apos;s {factory} cannot be loaded: {error}.</source>
        <translation>אי אפשר לטעון את {factory} של התוסף: {error}.</translation>
    </message>
    <message>
        <source>The plugin {plugin} comes with Anyfind and cannot be removed.</source>
        <translation>התוסף {plugin} מגיע עם Anyfind ואי אפשר להסיר אותו.</translation>
    </message>
    <message>
        <source>&apos;anyfind plugin disable {plugin}&apos; switches it off.</source>
        <translation>אפשר לכבות אותו ({plugin}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} cannot be checked, because it cannot be used: {said}</source>
        <translation>אי אפשר לבדוק את התוסף {plugin}, כי אי אפשר להשתמש בו: {said}</translation>
    </message>
    <message>
        <source>Another Anyfind is installing or removing a plugin.</source>
        <translation>Anyfind אחר מתקין או מסיר תוסף כעת.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>יש לחכות עד שיסיים.</translation>
    </message>
    <message>
        <source>There is no earlier state of the installed plugins to go back to.</source>
        <translation>אין מצב קודם של התוספים המותקנים לחזור אליו.</translation>
    </message>
    <message>
        <source>The state before the current one (generation {number}) is no longer kept.</source>
        <translation>המצב הקודם כבר אינו שמור (מספר {number}).</translation>
    </message>
    <message>
        <source>{name} was not installed: {n1} of {n2} checks failed.</source>
        <translation>{name} לא הותקן: {n1} מתוך {n2} בדיקות נכשלו.</translation>
    </message>
    <message>
        <source>{name} was not installed: {said}</source>
        <translation>{name} לא הותקן: {said}</translation>
    </message>
    <message>
        <source>{name} cannot be installed: the plugin id {plugin} is already taken by {other}.</source>
        <translation>אי אפשר להתקין את {name}: המזהה {plugin} כבר שייך ל־{other}.</translation>
    </message>
    <message>
        <source>Remove that one first, if you want this one instead.</source>
        <translation>יש להסיר אותו תחילה, כדי להחליפו בזה.</translation>
    </message>
    <message>
        <source>{name} is not installed.</source>
        <translation>{name} אינו מותקן.</translation>
    </message>
    <message>
        <source>{name} cannot be installed, its requirements contradict: {error}.</source>
        <translation>אי אפשר להתקין את {name}, הדרישות שלו סותרות: {error}.</translation>
    </message>
    <message>
        <source>There is no wheel of {name}.</source>
        <translation>אין wheel של {name}.</translation>
    </message>
    <message>
        <source>Check the name; what is published as source only is fetched with --build, which runs its code.</source>
        <translation>יש לבדוק את השם; מה שמתפרסם כקוד מקור בלבד אינו מותקן כאן.</translation>
    </message>
    <message>
        <source>The package index cannot be reached, so {what} was not fetched.</source>
        <translation>אי אפשר להגיע אל מאגר החבילות, ולכן {what} לא ירד.</translation>
    </message>
    <message>
        <source>Check the network connection, or give a folder of wheels.</source>
        <translation>יש לבדוק את החיבור לרשת, או לתת תיקייה של wheel.</translation>
    </message>
    <message>
        <source>There is no wheel of {name}; the newest there is is {version}.</source>
        <translation>אין wheel מתאים של {name}; החדש ביותר הוא {version}.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>אין קובץ או תיקייה {path}.</translation>
    </message>
    <message>
        <source>{path} is no wheel; its name does not end in .whl.</source>
        <translation>{path} אינו wheel: שמו אינו מסתיים ב־.whl.</translation>
    </message>
    <message>
        <source>{file} is no wheel: {error}</source>
        <translation>{file} אינו wheel:‏ {error}</translation>
    </message>
    <message>
        <source>{text} is neither a path nor a name with a version range such as &apos;acme-mesh&gt;=1.2&apos;.</source>
        <translation>{text} אינו נתיב ואינו שם עם טווח גרסאות כמו ״acme-mesh&gt;=1.2״.</translation>
    </message>
    <message>
        <source>The folder {path} holds neither a pyproject.toml nor wheels, so there is nothing to install.</source>
        <translation>אין בתיקייה {path} קובץ pyproject.toml או wheel, ולכן אין מה להתקין.</translation>
    </message>
    <message>
        <source>A plugin is not installed from an address.</source>
        <translation>תוסף אינו מותקן מכתובת.</translation>
    </message>
    <message>
        <source>Download the wheel and give its path.</source>
        <translation>יש להוריד את ה־wheel ולתת את הנתיב שלו.</translation>
    </message>
    <message>
        <source>No wheel in {path} is an Anyfind plugin: none has an entry point in &apos;anyfind.plugins&apos;.</source>
        <translation>אף wheel ב־{path} אינו תוסף של Anyfind: לאף אחד אין נקודת כניסה ב־״anyfind.plugins״.</translation>
    </message>
    <message>
        <source>The folder {path} holds several plugins: {names}.</source>
        <translation>בתיקייה {path} יש כמה תוספים: {names}.</translation>
    </message>
    <message>
        <source>{name} is no Anyfind plugin: it has no entry point in the group {group}.</source>
        <translation>{name} אינו תוסף של Anyfind: אין לו נקודת כניסה בקבוצה {group}.</translation>
    </message>
    <message>
        <source>Plain libraries are installed with pip.</source>
        <translation>ספריות רגילות מותקנות ב־pip.</translation>
    </message>
    <message>
        <source>The wheel {path} does not exist.</source>
        <translation>ה־wheel {path} אינו קיים.</translation>
    </message>
    <message>
        <source>The wheel {path} cannot be read: {error}.</source>
        <translation>אי אפשר לקרוא את ה־wheel {path}:‏ {error}.</translation>
    </message>
    <message>
        <source>The wheel {file} is damaged: {said}.</source>
        <translation>ה־wheel {file} פגום: {said}.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>יש להוריד אותו שוב.</translation>
    </message>
    <message>
        <source>Build or download it again.</source>
        <translation>יש לבנות או להוריד אותו שוב.</translation>
    </message>
    <message>
        <source>The model file {name} is not on this computer.</source>
        <translation>קובץ המודל {name} אינו במחשב הזה.</translation>
    </message>
    <message>
        <source>`anyfind models pull lite` fetches the default models.</source>
        <translation>יש להוריד את המודלים הרגילים.</translation>
    </message>
    <message>
        <source>The model file {name} could not be copied: {said}.</source>
        <translation>אי אפשר היה להעתיק את קובץ המודל {name}: {said}.</translation>
    </message>
    <message>
        <source>The model file {name} could not be fetched. Tried {said}.</source>
        <translation>אי אפשר היה להוריד את קובץ המודל {name}. נוסה: {said}.</translation>
    </message>
    <message>
        <source>Check the network connection, or use `anyfind models pull lite --from DIR` with a bundle.</source>
        <translation>יש לבדוק את החיבור לרשת, או להשתמש בתיקייה עם מודלים.</translation>
    </message>
    <message>
        <source>The model file {name} from {source} was thrown away: its sha256 is {digest}, not {wanted} as the manifest promises.</source>
        <translation>קובץ המודל {name} מ־{source} הושלך: ה־sha256 שלו הוא {digest} ולא {wanted} כמובטח.</translation>
    </message>
    <message>
        <source>No space is left in {path}; the model files that came whole are kept.</source>
        <translation>לא נותר מקום ב־{path}; קבצי מודל שירדו במלואם נשמרים.</translation>
    </message>
    <message>
        <source>Free some space and pull again; the download goes on where it stopped.</source>
        <translation>יש לפנות מקום ולהוריד שוב; ההורדה תימשך מהמקום שבו נעצרה.</translation>
    </message>
    <message>
        <source>The weights of {model} are not here ({n} MB).</source>
        <translation>הנתונים של {model} אינם כאן ({n} מ״ב).</translation>
    </message>
    <message>
        <source>The weights of {model} are not here ({n} MB); {old} goes on serving.</source>
        <translation>הנתונים של {model} אינם כאן ({n} מ״ב); {old} ממשיך לשרת.</translation>
    </message>
    <message>
        <source>The weights of {model}, which served before, are not here any more.</source>
        <translation>הנתונים של {model}, ששירת קודם, כבר אינם כאן.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind models pull {model}&apos; and try again.</source>
        <translation>יש להוריד את {model} ולנסות שוב.</translation>
    </message>
    <message>
        <source>{model} serves {modality} already.</source>
        <translation>{model} כבר משרת את ״{modality}״.</translation>
    </message>
    <message>
        <source>&apos;anyfind models list&apos; shows others.</source>
        <translation>תחת ״מודלים״ רואים אחרים.</translation>
    </message>
    <message>
        <source>An upgrade of {modality} to {model} is under way.</source>
        <translation>החלפה למודל {model} (״{modality}״) כבר נעשית.</translation>
    </message>
    <message>
        <source>An upgrade of {modality} to {model} is done, and its old vectors are still kept.</source>
        <translation>ההחלפה למודל {model} (״{modality}״) הסתיימה, והישן עדיין שמור.</translation>
    </message>
    <message>
        <source>No upgrade is under way.</source>
        <translation>אף החלפה אינה נעשית כעת.</translation>
    </message>
    <message>
        <source>No upgrade of {modality} is under way.</source>
        <translation>אף החלפה של ״{modality}״ אינה נעשית כעת.</translation>
    </message>
    <message>
        <source>{n} files of {modality} are not embedded anew yet, and are found by their old vectors.</source>
        <translation>{n} קבצים (״{modality}״) עוד לא אונדקסו מחדש, ונמצאים לפי האינדוקס הישן.</translation>
    </message>
    <message>
        <source>Both encoders embedded only {n} pieces, too few to tell how one follows from the other.</source>
        <translation>שני המודלים סרקו רק {n} פריטים, מעט מדי כדי להסיק מהאחד על האחר.</translation>
    </message>
    <message>
        <source>What {model} says of your files has too little in common with what {old} says: only {n} of 100 would be found during the change. Nothing was changed.</source>
        <translation>למה ש־{model} אומר על הקבצים שלך יש מעט מדי במשותף עם מה ש־{old} אומר: רק {n} מתוך 100 יימצאו בזמן ההחלפה. דבר לא שונה.</translation>
    </message>
    <message>
        <source>Look whether it is the right model for these files.</source>
        <translation>כדאי לבדוק אם זה המודל הנכון לקבצים האלה.</translation>
    </message>
    <message>
        <source>This library holds no {modality} that could be encoded yet.</source>
        <translation>אין עדיין בספרייה שום דבר מסוג ״{modality}״.</translation>
    </message>
    <message>
        <source>Add a folder, and measure once something is indexed.</source>
        <translation>יש להוסיף תיקייה, ולמדוד כשמשהו יאונדקס.</translation>
    </message>
    <message>
        <source>The encoder {model} has no model yet.</source>
        <translation>ל־{model} עדיין אין מודל.</translation>
    </message>
    <message>
        <source>The encoder {model} has no checkpoint yet.</source>
        <translation>ל־{model} עדיין אין נקודת שמירה.</translation>
    </message>
    <message>
        <source>Name one in config.toml under {what}</source>
        <translation>יש לציין אחד ב־config.toml תחת {what}</translation>
    </message>
    <message>
        <source>This file is empty; only its name can be found.</source>
        <translation>הקובץ הזה ריק; אפשר למצוא רק את שמו.</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes).</source>
        <translation>הקובץ {file} ריק (0 בתים).</translation>
    </message>
    <message>
        <source>A part of this file could not be read: {said}</source>
        <translation>חלק מהקובץ הזה לא היה קריא: {said}</translation>
    </message>
    <message>
        <source>And {n} more of its parts.</source>
        <translation>ועוד {n} מחלקיו.</translation>
    </message>
    <message>
        <source>Anyfind is not allowed to read this file; give your user permission to read it.</source>
        <translation>אין ל־Anyfind הרשאה לקרוא את הקובץ הזה; יש לתת למשתמש שלך הרשאת קריאה.</translation>
    </message>
    <message>
        <source>The disk reported an error while this file was read; check the disk.</source>
        <translation>הכונן דיווח על שגיאה בזמן קריאת הקובץ הזה; יש לבדוק את הכונן.</translation>
    </message>
    <message>
        <source>The drive went away while this file was read; plug it in and index again.</source>
        <translation>הכונן נעלם בזמן קריאת הקובץ הזה; יש לחבר אותו שוב.</translation>
    </message>
    <message>
        <source>The network drive went away while this file was read; connect it and index again.</source>
        <translation>כונן הרשת נעלם בזמן קריאת הקובץ הזה; יש להתחבר אליו שוב.</translation>
    </message>
    <message>
        <source>The network drive did not answer while this file was read; index again later.</source>
        <translation>כונן הרשת לא ענה בזמן קריאת הקובץ הזה; יש לנסות שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>Another program keeps this file busy; close it and index again.</source>
        <translation>תוכנה אחרת מחזיקה בקובץ הזה; יש לסגור אותה ולנסות שוב.</translation>
    </message>
    <message>
        <source>Too many files are open at once; raise the limit (ulimit -n) and index again.</source>
        <translation>יותר מדי קבצים פתוחים בבת אחת; יש להגדיל את המגבלה (ulimit -n).</translation>
    </message>
    <message>
        <source>Too many files are open on this computer; close programs and index again.</source>
        <translation>יותר מדי קבצים פתוחים במחשב הזה; יש לסגור תוכנות.</translation>
    </message>
    <message>
        <source>The path of this file is longer than the system can open; shorten it.</source>
        <translation>הנתיב של הקובץ הזה ארוך מכדי שהמערכת תפתח אותו; יש לקצר אותו.</translation>
    </message>
    <message>
        <source>The path of this file leads through a loop of links; remove the loop.</source>
        <translation>הנתיב של הקובץ הזה עובר במעגל של קישורים; יש להסיר אותו.</translation>
    </message>
    <message>
        <source>Reading this file failed inside the plugin {plugin} ({name}); the log has the details.</source>
        <translation>קריאת הקובץ הזה נכשלה בתוסף {plugin}‏ ({name}); הפרטים ביומן.</translation>
    </message>
    <message>
        <source>Reading this file failed inside {what} ({name}); the log has the details.</source>
        <translation>קריאת הקובץ הזה נכשלה בתוך {what}‏ ({name}); הפרטים ביומן.</translation>
    </message>
    <message>
        <source>This file could not be read: {reason}; index again to retry.</source>
        <translation>הקובץ הזה לא היה קריא: {reason}. אפשר לנסות שוב.</translation>
    </message>
    <message>
        <source>The plugin {plugin} failed: {said}</source>
        <translation>התוסף {plugin} נכשל: {said}</translation>
    </message>
    <message>
        <source>There was not enough memory to read this file; close programs and index again.</source>
        <translation>לא היה די זיכרון לקריאת הקובץ הזה; יש לסגור תוכנות.</translation>
    </message>
    <message>
        <source>Anyfind stopped while it worked on this file, five times; the file is left out until you ask to retry.</source>
        <translation>Anyfind נעצר חמש פעמים בזמן העבודה על הקובץ הזה; הוא נשאר בחוץ עד לבקשה לנסות שוב.</translation>
    </message>
    <message>
        <source>{path} is no regular file</source>
        <translation>{path} אינו קובץ רגיל</translation>
    </message>
    <message>
        <source>{file} is damaged: nothing in it can be read.</source>
        <translation>הקובץ {file} פגום: אי אפשר לקרוא בו דבר.</translation>
    </message>
    <message>
        <source>{file} is a damaged or truncated tar archive.</source>
        <translation>הקובץ {file} הוא ארכיון tar פגום או קטוע.</translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be unpacked.</source>
        <translation>הקובץ {file} פגום: אי אפשר לפרוס אותו.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>הקובץ {file} מוגן בסיסמה.</translation>
    </message>
    <message>
        <source>{file} is a damaged zip archive: none of its members can be read.</source>
        <translation>הקובץ {file} הוא ארכיון zip פגום: אי אפשר לקרוא בו דבר.</translation>
    </message>
    <message>
        <source>{file} is a damaged or truncated zip archive.</source>
        <translation>הקובץ {file} הוא ארכיון zip פגום או קטוע.</translation>
    </message>
    <message>
        <source>The page is nested too deeply to be read.</source>
        <translation>הדף מקונן עמוק מדי מכדי לקרוא אותו.</translation>
    </message>
    <message>
        <source>{file} is a damaged PDF: none of its pages can be read.</source>
        <translation>הקובץ {file} הוא PDF פגום: אי אפשר לקרוא אף עמוד.</translation>
    </message>
    <message>
        <source>{file} is a damaged PDF: page {page} cannot be drawn.</source>
        <translation>הקובץ {file} הוא PDF פגום: אי אפשר להציג את עמוד {page}.</translation>
    </message>
    <message>
        <source>{file} is a damaged PDF: page {page} cannot be read.</source>
        <translation>הקובץ {file} הוא PDF פגום: אי אפשר לקרוא את עמוד {page}.</translation>
    </message>
    <message>
        <source>{file} is a damaged or truncated PDF and cannot be opened.</source>
        <translation>הקובץ {file} הוא PDF פגום או קטוע, ואי אפשר לפתוח אותו.</translation>
    </message>
    <message>
        <source>{file} holds binary data, not text, although its name promises text.</source>
        <translation>הקובץ {file} אינו מכיל טקסט, אף ששמו מבטיח זאת.</translation>
    </message>
    <message>
        <source>{file} is in no text encoding that Anyfind knows.</source>
        <translation>הקובץ {file} אינו בקידוד טקסט ש־Anyfind מכיר.</translation>
    </message>
    <message>
        <source>{file} has {n1} megapixels; the limit is {n2}.</source>
        <translation>בקובץ {file} יש {n1} מגה־פיקסלים; המגבלה היא {n2}.</translation>
    </message>
    <message>
        <source>The setting `max_megapixels` of anyfind.image raises it.</source>
        <translation>ההגדרה ״max_megapixels״ של anyfind.image מגדילה אותה.</translation>
    </message>
    <message>
        <source>{file} is a picture without pixels.</source>
        <translation>הקובץ {file} הוא תמונה בלי פיקסלים.</translation>
    </message>
    <message>
        <source>{file} is not a readable picture: {said}.</source>
        <translation>הקובץ {file} אינו תמונה קריאה: {said}.</translation>
    </message>
    <message>
        <source>its content is of no picture format that Anyfind reads</source>
        <translation>תוכנו אינו בתבנית תמונה ש־Anyfind קורא</translation>
    </message>
    <message>
        <source>{file} has more than {n} MB of drawing, which is the limit.</source>
        <translation>בקובץ {file} יש ציור של יותר מ־{n} מ״ב, שהם המגבלה.</translation>
    </message>
    <message>
        <source>{file} is a damaged drawing: it cannot be unpacked.</source>
        <translation>הקובץ {file} הוא ציור פגום: אי אפשר לפרוס אותו.</translation>
    </message>
    <message>
        <source>{file} is no SVG drawing.</source>
        <translation>הקובץ {file} אינו ציור SVG.</translation>
    </message>
    <message>
        <source>{file} is a damaged drawing: {reason}.</source>
        <translation>הקובץ {file} הוא ציור פגום: {reason}.</translation>
    </message>
    <message>
        <source>{file} has more than {n} elements and is not drawn.</source>
        <translation>בקובץ {file} יש יותר מ־{n} רכיבים, והוא אינו מצויר.</translation>
    </message>
    <message>
        <source>{file} cannot be drawn: {reason}.</source>
        <translation>אי אפשר לצייר את {file}:‏ {reason}.</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB, the limit for one letter.</source>
        <translation>הקובץ {file} גדול מ־{n} מ״ב, המגבלה למכתב אחד.</translation>
    </message>
    <message>
        <source>{file} is no letter: it has none of the headers that letters have.</source>
        <translation>הקובץ {file} אינו מכתב: אין בו אף כותרת של מכתב.</translation>
    </message>
    <message>
        <source>{file} is no mailbox: no message starts in it.</source>
        <translation>הקובץ {file} אינו תיבת דואר: אין בו תחילת הודעה.</translation>
    </message>
    <message>
        <source>The message cannot be parsed: {reason}.</source>
        <translation>אי אפשר לפענח את ההודעה: {reason}.</translation>
    </message>
    <message>
        <source>{file} is protected against copying and cannot be decoded.</source>
        <translation>הקובץ {file} מוגן מפני העתקה ואי אפשר לפענח אותו.</translation>
    </message>
    <message>
        <source>{file} is protected against copying and cannot be read.</source>
        <translation>הקובץ {file} מוגן מפני העתקה ואי אפשר לקרוא אותו.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a sound or a film: {said}.</source>
        <translation>אי אפשר לקרוא את {file} כצליל או כסרט: {said}.</translation>
    </message>
    <message>
        <source>its content is damaged or of no format that Anyfind reads</source>
        <translation>תוכנו פגום או אינו בתבנית ש־Anyfind קורא</translation>
    </message>
    <message>
        <source>Its sound track cannot be decoded: the content is damaged.</source>
        <translation>אי אפשר לפענח את פס הקול שלו: התוכן פגום.</translation>
    </message>
    <message>
        <source>{file} cannot be opened to look for scanned pages.</source>
        <translation>אי אפשר לפתוח את {file} כדי לחפש עמודים סרוקים.</translation>
    </message>
    <message>
        <source>{file} is a damaged {kind}: it has no content.</source>
        <translation>הקובץ {file} פגום ({kind}): אין בו תוכן.</translation>
    </message>
    <message>
        <source>{file} is a damaged {kind}: {reason}.</source>
        <translation>הקובץ {file} פגום ({kind}): {reason}.</translation>
    </message>
    <message>
        <source>{file} is an OpenDocument {kind}, which Anyfind does not read.</source>
        <translation>הקובץ {file} הוא מסוג OpenDocument ‏({kind}), ש־Anyfind אינו קורא.</translation>
    </message>
    <message>
        <source>{file} is in an older format than its name says and cannot be read.</source>
        <translation>הקובץ {file} בתבנית ישנה יותר ממה ששמו אומר, ואי אפשר לקרוא אותו.</translation>
    </message>
    <message>
        <source>{file} is no RTF, although its name says so.</source>
        <translation>הקובץ {file} אינו RTF, אף ששמו אומר זאת.</translation>
    </message>
    <message>
        <source>{file} is damaged RTF: {reason}.</source>
        <translation>הקובץ {file} הוא RTF פגום: {reason}.</translation>
    </message>
    <message>
        <source>{file} lists more files than Anyfind reads: its directory has {n} MB.</source>
        <translation>הקובץ {file} מונה יותר קבצים מש־Anyfind קורא: התוכן שלו הוא {n} מ״ב.</translation>
    </message>
    <message>
        <source>{file} has {n1} parts; the limit is {n2}.</source>
        <translation>בקובץ {file} יש {n1} חלקים; המגבלה היא {n2}.</translation>
    </message>
    <message>
        <source>{file} would unpack to {n1} MB; the limit for a document is {n2} MB.</source>
        <translation>הקובץ {file} ייפרס ל־{n1} מ״ב; המגבלה למסמך היא {n2} מ״ב.</translation>
    </message>
    <message>
        <source>{file} holds a part of {n1} MB of XML; the limit is {n2} MB.</source>
        <translation>בקובץ {file} יש חלק של {n1} מ״ב XML; המגבלה היא {n2} מ״ב.</translation>
    </message>
    <message>
        <source>{file} declares XML entities, which only hostile documents do, so it is not read.</source>
        <translation>הקובץ {file} מגדיר ישויות XML, כפי שעושים רק מסמכים עוינים, ולכן אינו נקרא.</translation>
    </message>
    <message>
        <source>{file} is damaged or truncated: it is no zip container.</source>
        <translation>הקובץ {file} פגום או קטוע: הוא אינו מכל zip.</translation>
    </message>
    <message>
        <source>{file} holds no frame that can be decoded.</source>
        <translation>אין ב־{file} תמונה שאפשר לפענח.</translation>
    </message>
    <message>
        <source>{file} holds neither pictures nor sound.</source>
        <translation>אין ב־{file} תמונות או צליל.</translation>
    </message>
    <message>
        <source>{file} has frames of {n1} x {n2} pixels, which is too large.</source>
        <translation>בקובץ {file} יש תמונות של {n1} × {n2} פיקסלים, והן גדולות מדי.</translation>
    </message>
    <message>
        <source>{file} lies more than {n} files deep.</source>
        <translation>הקובץ {file} נמצא בעומק של יותר מ־{n} קבצים.</translation>
    </message>
    <message>
        <source>{file} is beyond the first {n1} files or {n2} MB inside.</source>
        <translation>הקובץ {file} מעבר ל־{n1} הקבצים הראשונים או ל־{n2} מ״ב שבפנים.</translation>
    </message>
    <message>
        <source>{named}: {said}</source>
        <translation>{named}:‏ {said}</translation>
    </message>
    <message>
        <source>The memory does not suffice for this item, even alone.</source>
        <translation>הזיכרון אינו מספיק לקובץ הזה, אפילו לבדו.</translation>
    </message>
    <message>
        <source>The model gives no direction for this item.</source>
        <translation>המודל אינו יודע מה לעשות בקובץ הזה.</translation>
    </message>
    <message>
        <source>The plugin {plugin} gave no sign for {n} seconds while it should {what}, so its process was ended.</source>
        <translation>התוסף {plugin} לא נתן סימן חיים במשך {n} שניות, ולכן התהליך שלו הופסק ({what}).</translation>
    </message>
    <message>
        <source>The setting `workers.timeout_factor` makes Anyfind wait longer.</source>
        <translation>ההגדרה ״workers.timeout_factor״ גורמת ל־Anyfind לחכות יותר.</translation>
    </message>
    <message>
        <source>The plugin {plugin} used more than {n} MB of memory while it should {what}, so its process was ended.</source>
        <translation>התוסף {plugin} השתמש ביותר מ־{n} מ״ב של זיכרון, ולכן התהליך שלו הופסק ({what}).</translation>
    </message>
    <message>
        <source>The setting `workers.memory_mb` gives it more.</source>
        <translation>ההגדרה ״workers.memory_mb״ נותנת לו יותר.</translation>
    </message>
    <message>
        <source>The plugin {plugin} could not {what} with the {n} MB of memory that it may use.</source>
        <translation>לתוסף {plugin} לא הספיקו {n} מ״ב הזיכרון המותרים לו ({what}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} sent what is no answer while it should {what} ({said}), so its process was ended.</source>
        <translation>התוסף {plugin} לא נתן תשובה של ממש, ולכן התהליך שלו הופסק ({what}; {said}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} crashed ({signal}) while it should {what}.</source>
        <translation>התוסף {plugin} קרס ({signal}; {what}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} ended by itself with exit status {n} while it should {what}.</source>
        <translation>התוסף {plugin} הסתיים מעצמו במצב {n}‏ ({what}).</translation>
    </message>
    <message>
        <source>The plugin {plugin} closed its connection to Anyfind while it should {what}.</source>
        <translation>התוסף {plugin} סגר את החיבור ל־Anyfind ‏({what}).</translation>
    </message>
    <message>
        <source>The plugin contribution {id} could not {what}: {kind}: {error}.</source>
        <translation>רכיב התוסף {id} לא הצליח ({what}): {kind}:‏ {error}.</translation>
    </message>
    <message>
        <source>The encoder {model} gave a vector that cannot be stored.</source>
        <translation>המודל {model} נתן משהו שאי אפשר לשמור.</translation>
    </message>
    <message>
        <source>You paused it.</source>
        <translation>השהית את זה.</translation>
    </message>
    <message>
        <source>The battery has {n1}% left; it goes on from {n2}% or on mains.</source>
        <translation>בסוללה נותרו {n1}%; העבודה תימשך מ־{n2}% או בחיבור לחשמל.</translation>
    </message>
    <message>
        <source>The computer runs on battery.</source>
        <translation>המחשב פועל על סוללה.</translation>
    </message>
    <message>
        <source>The computer runs on battery: only names and text are looked into.</source>
        <translation>המחשב פועל על סוללה: מאונדקסים רק שמות וטקסט.</translation>
    </message>
    <message>
        <source>Heavy work is done from {time1} to {time2}; until then only names and text are looked into.</source>
        <translation>עבודה כבדה נעשית מ־{time1} עד {time2}; עד אז מאונדקסים רק שמות וטקסט.</translation>
    </message>
    <message>
        <source>Other programs keep the computer busy ({n}%): only names and text are looked into.</source>
        <translation>תוכנות אחרות מעסיקות את המחשב ({n}%): מאונדקסים רק שמות וטקסט.</translation>
    </message>
    <message>
        <source>It takes {n1} MB of memory, more than the {n2} MB that it may.</source>
        <translation>בשימוש {n1} מ״ב של זיכרון, יותר מ־{n2} מ״ב המותרים.</translation>
    </message>
    <message>
        <source>1 file waits.</source>
        <translation>קובץ אחד ממתין.</translation>
    </message>
    <message>
        <source>{n} files wait.</source>
        <translation>{n} קבצים ממתינים.</translation>
    </message>
    <message>
        <source>Files wait to be embedded anew.</source>
        <translation>קבצים ממתינים לאינדוקס מחדש.</translation>
    </message>
    <message>
        <source>{time} is no time of day.</source>
        <translation>{time} אינו שעה ביום.</translation>
    </message>
    <message>
        <source>{what} is no time of day.</source>
        <translation>{what} אינו שעה ביום.</translation>
    </message>
    <message>
        <source>Write it like &quot;22:00-07:00&quot;.</source>
        <translation>יש לכתוב כמו ״22:00-07:00״.</translation>
    </message>
    <message>
        <source>The disk is full, so indexing stopped; what was indexed so far is kept.</source>
        <translation>הכונן מלא, ולכן האינדוקס נעצר; מה שאונדקס עד כה נשמר.</translation>
    </message>
    <message>
        <source>The disk that holds the library {path} is full.</source>
        <translation>הכונן שעליו הספרייה {path} מלא.</translation>
    </message>
    <message>
        <source>Free some space and run the command again; everything already stored is kept.</source>
        <translation>יש לפנות מקום ולנסות שוב; כל מה שנשמר כבר יישאר.</translation>
    </message>
    <message>
        <source>Free some space and index again.</source>
        <translation>יש לפנות מקום, והאינדוקס יימשך.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>יש לפנות מקום ולנסות שוב.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>יש לפנות מקום.</translation>
    </message>
    <message>
        <source>No space is left on the disk.</source>
        <translation>לא נותר מקום בכונן.</translation>
    </message>
    <message>
        <source>The weights of the chosen encoders are not here ({n1} files, {n2} MB).</source>
        <translation>הנתונים של המודלים שנבחרו אינם כאן ({n1} קבצים, {n2} מ״ב).</translation>
    </message>
    <message>
        <source>{model} could look into {n1} files, but its weights are not here ({n2} MB): run &apos;anyfind models pull {model}&apos; and index again.</source>
        <translation>המודל {model} יכול לבדוק {n1} קבצים, אך הנתונים שלו אינם כאן ({n2} מ״ב): יש להוריד אותו.</translation>
    </message>
    <message>
        <source>{path} is not there: it was moved or deleted, or its drive is not plugged in.</source>
        <translation>{path} אינו שם: הועבר או נמחק, או שהכונן שלו אינו מחובר.</translation>
    </message>
    <message>
        <source>this folder is not there: it was moved or deleted, or its drive is not plugged in.</source>
        <translation>התיקייה הזאת אינה שם: הועברה או נמחקה, או שהכונן שלה אינו מחובר.</translation>
    </message>
    <message>
        <source>Anyfind is not allowed to read {said}; give your user permission to read it.</source>
        <translation>אין ל־Anyfind הרשאה לקרוא: {said}. יש לתת למשתמש שלך הרשאת קריאה.</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>התיקייה הזאת</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>הקובץ הזה</translation>
    </message>
    <message>
        <source>{said} cannot be read ({reason}); check the drive.</source>
        <translation>{said}: אי אפשר לקרוא ({reason}); יש לבדוק את הכונן.</translation>
    </message>
    <message>
        <source>The drive of this folder is not plugged in; its {n} files are kept.</source>
        <translation>הכונן של התיקייה הזאת אינו מחובר; {n} הקבצים שלה נשמרים.</translation>
    </message>
    <message>
        <source>{path} was unplugged or replaced while it was scanned.</source>
        <translation>{path} נותק או הוחלף בזמן האינדוקס.</translation>
    </message>
    <message>
        <source>{path} is no longer a folder.</source>
        <translation>{path} כבר אינו תיקייה.</translation>
    </message>
    <message>
        <source>The drive of {path} is not plugged in.</source>
        <translation>הכונן של {path} אינו מחובר.</translation>
    </message>
    <message>
        <source>{path} is empty, and not the folder that it was: is a drive missing?</source>
        <translation>{path} ריקה, ואינה התיקייה שהייתה: האם חסר כונן?</translation>
    </message>
    <message>
        <source>{rule} is no rule; the other lines here hold.</source>
        <translation>{rule} אינו כלל; השורות האחרות כאן תקפות.</translation>
    </message>
    <message>
        <source>This file is being written to; it is read when it is at rest.</source>
        <translation>הקובץ הזה נכתב כעת; הוא ייקרא כשהכתיבה תסתיים.</translation>
    </message>
    <message>
        <source>What was found in it before is kept.</source>
        <translation>מה שנמצא בה קודם נשמר.</translation>
    </message>
    <message>
        <source>Not every folder in {path} is watched: {said}. Changes there are found within {said1}. To have them found at once, raise the system&apos;s limit fs.inotify.max_user_watches.</source>
        <translation>לא כל התיקיות ב־{path} במעקב: {said}. שינויים שם יימצאו בתוך {said1}. כדי שיימצאו מיד, יש להגדיל את fs.inotify.max_user_watches.</translation>
    </message>
    <message>
        <source>Not every folder in {path} is watched: {said}. Changes there are found within {said1}.</source>
        <translation>לא כל התיקיות ב־{path} במעקב: {said}. שינויים שם יימצאו בתוך {said1}.</translation>
    </message>
    <message>
        <source>To have them found at once, raise the system&apos;s limit fs.inotify.max_user_watches.</source>
        <translation>כדי שיימצאו מיד, יש להגדיל את fs.inotify.max_user_watches.</translation>
    </message>
    <message>
        <source>Folders cannot be watched ({said}), so changes are found within {said1}.</source>
        <translation>אי אפשר לעקוב אחר תיקיות ({said}), ולכן שינויים יימצאו בתוך {said1}.</translation>
    </message>
    <message>
        <source>Anyfind tries again by itself.</source>
        <translation>Anyfind ינסה שוב בעצמו.</translation>
    </message>
    <message>
        <source>{path} is on a network drive, which does not tell about changes; they are found within {said}.</source>
        <translation>{path} נמצא בכונן רשת, שאינו מודיע על שינויים; הם יימצאו בתוך {said}.</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} דקות</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} שניות</translation>
    </message>
    <message>
        <source>no more than {n} folders may be watched</source>
        <translation>מותר לעקוב אחר {n} תיקיות לכל היותר</translation>
    </message>
    <message>
        <source>the system lets programs watch no more than {n} folders here</source>
        <translation>המערכת מתירה לתוכניות לעקוב כאן אחר {n} תיקיות לכל היותר</translation>
    </message>
    <message>
        <source>more than the system could keep</source>
        <translation>יותר ממה שהמערכת יכלה לשמור</translation>
    </message>
    <message>
        <source>the system&apos;s events ended</source>
        <translation>אירועי המערכת הסתיימו</translation>
    </message>
    <message>
        <source>Files keep their old vectors: {said}</source>
        <translation>קבצים שומרים על האינדוקס הקודם שלהם: {said}</translation>
    </message>
    <message>
        <source>The rule {rule} can be no pattern of files or folders.</source>
        <translation>הכלל {rule} אינו יכול להיות תבנית של קבצים או תיקיות.</translation>
    </message>
    <message>
        <source>Rules are written as in .gitignore: &apos;*.log&apos;, &apos;build/&apos;, &apos;!keep.log&apos;.</source>
        <translation>כללים נכתבים כמו ב־.gitignore: ״*.log״, ״build/״, ״!keep.log״.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist.</source>
        <translation>התיקייה {path} אינה קיימת.</translation>
    </message>
    <message>
        <source>The folder {path} is a file, not a folder.</source>
        <translation>{path} הוא קובץ ולא תיקייה.</translation>
    </message>
    <message>
        <source>{path} belongs to Anyfind&apos;s library itself, which is never searched.</source>
        <translation>{path} שייך לספרייה של Anyfind עצמה, שבה אין מחפשים לעולם.</translation>
    </message>
    <message>
        <source>Add your own folders.</source>
        <translation>יש להוסיף תיקיות משלך.</translation>
    </message>
    <message>
        <source>{path} is a folder of the library already.</source>
        <translation>{path} היא כבר תיקייה בספרייה.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>יש להסיר אחת מהשתיים.</translation>
    </message>
    <message>
        <source>The library has no folder {path}.</source>
        <translation>אין בספרייה תיקייה {path}.</translation>
    </message>
    <message>
        <source>The library has no folder with the number {number}.</source>
        <translation>התיקייה הזאת אינה בספרייה (מספר {number}).</translation>
    </message>
    <message>
        <source>&apos;anyfind folders&apos; lists its folders.</source>
        <translation>תחת ״ספרייה״ רואים את התיקיות שלה.</translation>
    </message>
    <message>
        <source>&apos;anyfind folders&apos; lists them.</source>
        <translation>תחת ״ספרייה״ רואים אותן.</translation>
    </message>
    <message>
        <source>&apos;GET /v1/folders&apos; lists them.</source>
        <translation>תחת ״ספרייה״ רואים אותן.</translation>
    </message>
    <message>
        <source>None of the known files of {path} is in {place}.</source>
        <translation>אף אחד מהקבצים המוכרים של {path} אינו ב־{place}.</translation>
    </message>
    <message>
        <source>Name the place where the files are now, or use --force.</source>
        <translation>יש לציין היכן הקבצים נמצאים עכשיו.</translation>
    </message>
    <message>
        <source>Name another folder, or use --force.</source>
        <translation>יש לציין תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {error}.</source>
        <translation>אי אפשר לקרוא את ההגדרות ב־{path}: {error}.</translation>
    </message>
    <message>
        <source>The setting {key} in {path} cannot be used: {error}.</source>
        <translation>אי אפשר להשתמש בהגדרה {key} ב־{path}: {error}.</translation>
    </message>
    <message>
        <source>Mend the file first.</source>
        <translation>יש לתקן תחילה את הקובץ.</translation>
    </message>
    <message>
        <source>There is no setting {key}.</source>
        <translation>אין הגדרה {key}.</translation>
    </message>
    <message>
        <source>regularised CCA scored by the likelihood ratio of a pair, hubs held down</source>
        <translation>CCA מרוסן, בציון לפי יחס הסבירות של זוג, עם ריסון צמתים</translation>
    </message>
    <message>
        <source>likelihood ratio of regularised CCA plus a second opinion of two small networks, hubs held down</source>
        <translation>יחס הסבירות של CCA מרוסן וחוות דעת שנייה של שתי רשתות קטנות, עם ריסון צמתים</translation>
    </message>
    <message>
        <source>class names of the classifier head</source>
        <translation>שמות המחלקות של ראש המסווג</translation>
    </message>
    <message>
        <source>likely classes&apos; names, embedded</source>
        <translation>שמות של מחלקות סבירות, לאחר קידוד</translation>
    </message>
    <message>
        <source>principal axes, tempered whitening</source>
        <translation>צירים ראשיים, הלבנה מתונה</translation>
    </message>
    <message>
        <source>similarities to named pairs (ASIF), hubs held down</source>
        <translation>דמיון לזוגות נקובים (ASIF), עם ריסון צמתים</translation>
    </message>
    <message>
        <source>ridge regression from one side to the other, cosine of prediction and truth</source>
        <translation>רגרסיית רידג׳ מצד לצד, קוסינוס בין התחזית לאמת</translation>
    </message>
    <message>
        <source>orthogonal Procrustes between principal axes, cosine</source>
        <translation>פרוקרוסטס אורתוגונלי בין צירים ראשיים, קוסינוס</translation>
    </message>
    <message>
        <source>canonical similarity analysis: correlation-weighted cosine of regularised canonical coordinates</source>
        <translation>ניתוח דמיון קנוני: קוסינוס משוקלל במתאמים של קואורדינטות קנוניות מרוסנות</translation>
    </message>
    <message>
        <source>ridge regression blended with a rotation, both ways</source>
        <translation>רגרסיית רידג׳ ממוזגת בסיבוב, לשני הכיוונים</translation>
    </message>
    <message>
        <source>ridge regression to the vectors of the pivot, whose bridges take it from there</source>
        <translation>רגרסיית רידג׳ אל הווקטורים של הציר, שגשריו ממשיכים משם</translation>
    </message>
    <message>
        <source>Regularised canonical correlations, scored by how likely two things belong together</source>
        <translation>מתאמים קנוניים מרוסנים, בציון לפי הסבירות ששני דברים שייכים זה לזה</translation>
    </message>
    <message>
        <source>Canonical correlations and a second opinion of two small networks</source>
        <translation>מתאמים קנוניים וחוות דעת שנייה של שתי רשתות קטנות</translation>
    </message>
    <message>
        <source>Linear heads that start at the likelihood ratio of canonical correlations and are trained by contrast</source>
        <translation>ראשים ליניאריים שמתחילים ביחס הסבירות של מתאמים קנוניים ומאומנים בניגוד</translation>
    </message>
    <message>
        <source>Heads with a small residual network each, trained by contrast</source>
        <translation>ראשים עם רשת שארית קטנה לכל אחד, מאומנים בניגוד</translation>
    </message>
    <message>
        <source>Joins only what both sides share by a permutation test</source>
        <translation>מחבר רק מה שמשותף לשני הצדדים לפי מבחן תמורות</translation>
    </message>
    <message>
        <source>Similarity to named pairs (ASIF)</source>
        <translation>דמיון לזוגות נקובים (ASIF)</translation>
    </message>
    <message>
        <source>CCA taught by its own matches of unpaired items, found by optimal transport</source>
        <translation>CCA שלומד מהתאמות משלו בין פריטים ללא זוג, לפי הובלה מיטבית</translation>
    </message>
    <message>
        <source>Flickr8k, training split: {n} pictures with five captions each</source>
        <translation>Flickr8k, חלק האימון: {n} תמונות עם חמישה תיאורים לכל אחת</translation>
    </message>
    <message>
        <source>Stamps of Tux Paint ({package}), those that are not held out: {n} sound effects and English readings with their captions</source>
        <translation>חותמות של Tux Paint ‏({package}), אלה שלא נשמרו בצד: {n} אפקטים קוליים והקראות באנגלית עם התיאורים שלהם</translation>
    </message>
    <message>
        <source>Stamps of Tux Paint ({package}), those that are not held out: {n} sound effects with their pictures</source>
        <translation>חותמות של Tux Paint ‏({package}), אלה שלא נשמרו בצד: {n} אפקטים קוליים עם התמונות שלהם</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>ארכיונים</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>גשרים</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>סרטים</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>ציר</translation>
    </message>
    <message>
        <source>Scorers</source>
        <translation>תיקוני ציון</translation>
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
        <source>Text</source>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>Upgrades</source>
        <translation>החלפות מודל</translation>
    </message>
    <message>
        <source>CLAP models</source>
        <translation>מודלים של CLAP</translation>
    </message>
    <message>
        <source>Contrastive bridges</source>
        <translation>גשרים מנוגדים</translation>
    </message>
    <message>
        <source>ImageBind models</source>
        <translation>מודלים של ImageBind</translation>
    </message>
    <message>
        <source>Linear bridges</source>
        <translation>גשרים ליניאריים</translation>
    </message>
    <message>
        <source>Letters and mailboxes</source>
        <translation>מכתבים ותיבות דואר</translation>
    </message>
    <message>
        <source>Text in pictures</source>
        <translation>טקסט בתמונות</translation>
    </message>
    <message>
        <source>Office and books</source>
        <translation>מסמכי משרד וספרים</translation>
    </message>
    <message>
        <source>open_clip models</source>
        <translation>מודלים של open_clip</translation>
    </message>
    <message>
        <source>Relative bridges</source>
        <translation>גשרים יחסיים</translation>
    </message>
    <message>
        <source>A second look</source>
        <translation>מבט שני</translation>
    </message>
    <message>
        <source>Unpaired files</source>
        <translation>קבצים ללא בן זוג</translation>
    </message>
    <message>
        <source>Looks into zip and tar archives and compressed files, under limits that no archive bomb passes.</source>
        <translation>בודק ארכיוני zip ו־tar וקבצים דחוסים, במגבלות ששום פצצת ארכיון אינה עוברת.</translation>
    </message>
    <message>
        <source>How many megabytes of one archive are unpacked at most; what is beyond is left out.</source>
        <translation>כמה מגה־בתים של ארכיון אחד ייפרסו לכל היותר; מה שמעבר לכך נשאר בחוץ.</translation>
    </message>
    <message>
        <source>Files inside an archive that are larger than this, in megabytes, are left out.</source>
        <translation>קבצים בתוך ארכיון שגדולים מזה, במגה־בתים, נשארים בחוץ.</translation>
    </message>
    <message>
        <source>How many files of one archive are looked into.</source>
        <translation>כמה קבצים של ארכיון אחד נבדקים.</translation>
    </message>
    <message>
        <source>Joins the spaces of independent encoders, so that words find pictures and pictures find words.</source>
        <translation>מחבר מרחבים של מודלים נפרדים, כך שמילים מוצאות תמונות ותמונות מוצאות מילים.</translation>
    </message>
    <message>
        <source>Regularised canonical correlations, scored by how likely two things belong together; good from a few dozen pairs on.</source>
        <translation>מתאמים קנוניים מרוסנים, בציון לפי הסבירות ששני דברים שייכים זה לזה; טוב מכמה עשרות זוגות ומעלה.</translation>
    </message>
    <message>
        <source>Canonical correlations and a second opinion of two small networks; the best from a few thousand pairs on.</source>
        <translation>מתאמים קנוניים וחוות דעת שנייה של שתי רשתות קטנות; הטוב ביותר מכמה אלפי זוגות ומעלה.</translation>
    </message>
    <message>
        <source>Made without any pair, out of the names of the classes that an image network knows.</source>
        <translation>נוצר בלי אף זוג, משמות המחלקות שרשת תמונות מכירה.</translation>
    </message>
    <message>
        <source>Shortens the vectors of the right side and keeps their neighbours, for searches by example.</source>
        <translation>מקצר את הווקטורים של הצד הימני ושומר על שכניהם, לחיפושים לפי דוגמה.</translation>
    </message>
    <message>
        <source>Embeds sounds and words in one space with a CLAP model of transformers, from the hub or a folder. Needs the extra anyfind[clap].</source>
        <translation>מביא צלילים ומילים למרחב אחד במודל CLAP של transformers, מהמאגר או מתיקייה. דורש את התוספת anyfind[clap].</translation>
    </message>
    <message>
        <source>A folder with a CLAP model in the form of transformers.</source>
        <translation>תיקייה עם מודל CLAP בתבנית של transformers.</translation>
    </message>
    <message>
        <source>The name of a CLAP model on the hub, such as laion/clap-htsat-unfused.</source>
        <translation>שם של מודל CLAP במאגר, כמו laion/clap-htsat-unfused.</translation>
    </message>
    <message>
        <source>The commit, tag or branch of the hub model; without one, the commit that was fetched first is kept.</source>
        <translation>ה־commit, התג או הענף של המודל במאגר; בלעדיו נשמר ה־commit שהורד ראשון.</translation>
    </message>
    <message>
        <source>Bridges trained by contrast from canonical correlations on: linear heads or small networks, on a GPU where there is one.</source>
        <translation>גשרים שמאומנים בניגוד, החל במתאמים קנוניים: ראשים ליניאריים או רשתות קטנות, על GPU אם יש.</translation>
    </message>
    <message>
        <source>Linear heads that start at the likelihood ratio of canonical correlations and are trained by contrast; the best from a thousand pairs on.</source>
        <translation>ראשים ליניאריים שמתחילים ביחס הסבירות של מתאמים קנוניים ומאומנים בניגוד; הטוב ביותר מאלף זוגות ומעלה.</translation>
    </message>
    <message>
        <source>Heads with a small residual network each, trained by contrast; for many thousand pairs.</source>
        <translation>ראשים עם רשת שארית קטנה לכל אחד, מאומנים בניגוד; לאלפי זוגות רבים.</translation>
    </message>
    <message>
        <source>Reads text, Markdown, source code, web pages and PDF in overlapping passages.</source>
        <translation>קורא טקסט, Markdown, קוד מקור, דפי אינטרנט ו־PDF בקטעים חופפים.</translation>
    </message>
    <message>
        <source>How many megabytes of text one file may add to the library; the rest of a longer file is left out.</source>
        <translation>כמה מגה־בתים של טקסט קובץ אחד רשאי להוסיף לספרייה; שאר הקובץ הארוך נשאר בחוץ.</translation>
    </message>
    <message>
        <source>Reads pictures and embeds them with EfficientNet-Lite networks, quickly on any processor.</source>
        <translation>קורא תמונות ומקודד אותן ברשתות EfficientNet-Lite, במהירות על כל מעבד.</translation>
    </message>
    <message>
        <source>Pictures with more megapixels than this are skipped, to protect the memory.</source>
        <translation>תמונות עם יותר מגה־פיקסלים מזה ידולגו, כדי להגן על הזיכרון.</translation>
    </message>
    <message>
        <source>Embeds pictures, sounds and words in one space with an ImageBind checkpoint. The published weights are CC BY-NC 4.0: not for commercial use. Needs the extra anyfind[imagebind].</source>
        <translation>מביא תמונות, צלילים ומילים למרחב אחד בנקודת שמירה של ImageBind. הנתונים שפורסמו הם CC BY-NC 4.0: לא לשימוש מסחרי. דורש את התוספת anyfind[imagebind].</translation>
    </message>
    <message>
        <source>A checkpoint file with ImageBind&apos;s key names, such as imagebind_huge.pth; its licence, CC BY-NC 4.0, is yours to keep.</source>
        <translation>קובץ נקודת שמירה עם שמות המפתחות של ImageBind, כמו imagebind_huge.pth; השמירה על רישיונו, CC BY-NC 4.0, באחריותך.</translation>
    </message>
    <message>
        <source>Bridges in closed form: ridge regression and orthogonal Procrustes as controls, canonical similarity analysis, and a partial alignment that keeps what only one side knows.</source>
        <translation>גשרים בצורה סגורה: רגרסיית רידג׳ ופרוקרוסטס אורתוגונלי לביקורת, ניתוח דמיון קנוני, ויישור חלקי ששומר על מה שרק צד אחד יודע.</translation>
    </message>
    <message>
        <source>Canonical similarity analysis: truncated canonical coordinates, weighted by their correlations.</source>
        <translation>ניתוח דמיון קנוני: קואורדינטות קנוניות קטומות, משוקללות במתאמיהן.</translation>
    </message>
    <message>
        <source>Joins only what both sides share by a permutation test; what one side alone knows stays for searches within it.</source>
        <translation>מחבר רק מה שמשותף לשני הצדדים לפי מבחן תמורות; מה שרק צד אחד יודע נשאר לחיפושים בתוכו.</translation>
    </message>
    <message>
        <source>Ridge regression from one side to the other: a control that others must beat.</source>
        <translation>רגרסיית רידג׳ מצד לצד: ביקורת שעל האחרים לעלות עליה.</translation>
    </message>
    <message>
        <source>Orthogonal Procrustes between principal axes: a control that others must beat.</source>
        <translation>פרוקרוסטס אורתוגונלי בין צירים ראשיים: ביקורת שעל האחרים לעלות עליה.</translation>
    </message>
    <message>
        <source>Reads e-mail letters and mailboxes, with what is attached to them.</source>
        <translation>קורא הודעות דוא״ל ותיבות דואר, עם מה שמצורף אליהן.</translation>
    </message>
    <message>
        <source>How many megabytes of text one letter or mailbox may add to the library.</source>
        <translation>כמה מגה־בתים של טקסט מכתב אחד או תיבת דואר אחת רשאים להוסיף לספרייה.</translation>
    </message>
    <message>
        <source>How many messages of one mailbox are read.</source>
        <translation>כמה הודעות של תיבת דואר אחת נקראות.</translation>
    </message>
    <message>
        <source>Reads signs, labels, screenshots and scanned pages: Latin letters, digits and Chinese characters.</source>
        <translation>קורא שלטים, תוויות, צילומי מסך ועמודים סרוקים: אותיות לטיניות, ספרות וסימנים סיניים.</translation>
    </message>
    <message>
        <source>Lines of text that the network is less sure of than this, from 0 to 1, are left out.</source>
        <translation>שורות טקסט שהרשת בטוחה בהן פחות מזה, מ־0 עד 1, נשארות בחוץ.</translation>
    </message>
    <message>
        <source>Read every picture, also those that look as if they held no text. Slow: a tenth of a second and more each.</source>
        <translation>לקרוא כל תמונה, גם כאלה שנראות חסרות טקסט. איטי: עשירית שנייה ויותר לכל אחת.</translation>
    </message>
    <message>
        <source>How many scanned pages of one PDF are read at most; each takes a second or two.</source>
        <translation>כמה עמודים סרוקים של PDF אחד ייקראו לכל היותר; כל אחד אורך שנייה או שתיים.</translation>
    </message>
    <message>
        <source>Reads Word, PowerPoint, Excel, OpenDocument, EPUB and RTF, with the pictures inside.</source>
        <translation>קורא Word,‏ PowerPoint,‏ Excel,‏ OpenDocument,‏ EPUB ו־RTF, עם התמונות שבתוכם.</translation>
    </message>
    <message>
        <source>How many cells of one workbook are looked at.</source>
        <translation>כמה תאים של חוברת עבודה אחת נבדקים.</translation>
    </message>
    <message>
        <source>Embeds pictures and words in one space with any open_clip model: a tag, a hub model, or a local checkpoint.</source>
        <translation>מביא תמונות ומילים למרחב אחד בכל מודל של open_clip: תג, מודל מהמאגר או נקודת שמירה מקומית.</translation>
    </message>
    <message>
        <source>An architecture of open_clip such as ViT-B-16-SigLIP2, or hf-hub:owner/name[@revision], or local-dir:FOLDER.</source>
        <translation>ארכיטקטורה של open_clip כמו ViT-B-16-SigLIP2, או hf-hub:owner/name[@revision], או local-dir:FOLDER.</translation>
    </message>
    <message>
        <source>A pretrained tag of the architecture such as webli, or the path of a local checkpoint file.</source>
        <translation>תג מאומן של הארכיטקטורה כמו webli, או נתיב של קובץ נקודת שמירה.</translation>
    </message>
    <message>
        <source>For a local checkpoint file: the tag whose preprocessing it was trained with, where that is not clear.</source>
        <translation>לקובץ נקודת שמירה: התג שבעיבוד המקדים שלו אומן, היכן שזה לא ברור.</translation>
    </message>
    <message>
        <source>For a local checkpoint file: a folder with the model&apos;s tokenizer, where it does not lie beside the file.</source>
        <translation>לקובץ נקודת שמירה: תיקייה עם ה־tokenizer של המודל, אם אינו ליד הקובץ.</translation>
    </message>
    <message>
        <source>Joins a new kind of file to everything that a bridge joins, from pairs with one of its sides alone.</source>
        <translation>מחבר סוג קבצים חדש לכל מה שגשר מחבר, מזוגות עם צד אחד בלבד שלו.</translation>
    </message>
    <message>
        <source>Ridge regression from the new space to the pivot&apos;s; the bridges of the pivot serve the new space from then on.</source>
        <translation>רגרסיית רידג׳ מהמרחב החדש אל מרחב הציר; מאז גשרי הציר משרתים גם את המרחב החדש.</translation>
    </message>
    <message>
        <source>A bridge that learns nothing but its pairs: each can be added or deleted at once, and every score names the pairs it comes from.</source>
        <translation>גשר שאינו לומד דבר מלבד הזוגות שלו: אפשר להוסיף או למחוק כל אחד מיד, וכל ציון מציין מאילו זוגות הוא בא.</translation>
    </message>
    <message>
        <source>Similarity to named pairs (ASIF); edited with &apos;anyfind align edit&apos; instead of being fitted anew.</source>
        <translation>דמיון לזוגות נקובים (ASIF); נערך בפקודה ״anyfind align edit״ במקום התאמה מחדש.</translation>
    </message>
    <message>
        <source>Orders the first results anew: passages word by word, or with a cross-encoder of yours; pictures region by region.</source>
        <translation>מסדר מחדש את התוצאות הראשונות: קטעים מילה אחר מילה, או ב־cross-encoder משלך; תמונות אזור אחר אזור.</translation>
    </message>
    <message>
        <source>A folder with a cross-encoder for sentence-transformers, which then reads question and passage together.</source>
        <translation>תיקייה עם cross-encoder ל־sentence-transformers, שקורא אז את השאלה ואת הקטע יחד.</translation>
    </message>
    <message>
        <source>Compares each word of the question with each word of a passage; with the setting folder a cross-encoder reads both.</source>
        <translation>משווה כל מילה בשאלה לכל מילה בקטע; עם ההגדרה folder קורא אותם cross-encoder.</translation>
    </message>
    <message>
        <source>Looks at seven parts of each picture besides the whole; the best one counts half.</source>
        <translation>מסתכל בשבעה חלקים של כל תמונה מלבד השלם; הטוב ביותר נחשב חצי.</translation>
    </message>
    <message>
        <source>Corrects the scores of bridges: hubs held down, gaps closed, and how sure a result is.</source>
        <translation>מתקן את ציוני הגשרים: צמתים מרוסנים, פערים נסגרים, וכמה תוצאה בטוחה.</translation>
    </message>
    <message>
        <source>Takes the mean of each side away, which closes the gap between two clouds of vectors.</source>
        <translation>מסיר את הממוצע של כל צד, וכך סוגר את הפער בין שני ענני וקטורים.</translation>
    </message>
    <message>
        <source>Pushes each item of a gallery away from what it resembles, so that a crowded gallery spreads out.</source>
        <translation>מרחיק כל פריט ממה שדומה לו, כך שאוסף צפוף מתפזר.</translation>
    </message>
    <message>
        <source>Takes from each item&apos;s scores its mean score with the known queries nearest to it.</source>
        <translation>מפחית מציוני כל פריט את הציון הממוצע שלו עם השאלות המוכרות הקרובות אליו.</translation>
    </message>
    <message>
        <source>Divides each item&apos;s score by what all known queries give to it.</source>
        <translation>מחלק את ציון כל פריט במה שכל השאלות המוכרות נותנות לו.</translation>
    </message>
    <message>
        <source>Takes off what a query and an item score with their nearest known neighbours anyway.</source>
        <translation>מוריד את מה ששאלה ופריט מקבלים בלאו הכי עם שכניהם המוכרים הקרובים.</translation>
    </message>
    <message>
        <source>Leaves the order alone and says which share of right pairs score lower: comparable across bridges.</source>
        <translation>משאיר את הסדר ואומר איזה חלק מהזוגות הנכונים מקבל ציון נמוך יותר: בר השוואה בין גשרים.</translation>
    </message>
    <message>
        <source>Gives every vector an uncertainty and every result a probability of being right.</source>
        <translation>נותן לכל וקטור אי־ודאות ולכל תוצאה הסתברות להיות נכונה.</translation>
    </message>
    <message>
        <source>Reads recordings of any format and embeds how they sound with the aiSFX network.</source>
        <translation>קורא הקלטות בכל תבנית ומקודד איך הן נשמעות ברשת aiSFX.</translation>
    </message>
    <message>
        <source>Recordings up to this length are listened to throughout; longer ones at places spread over their length.</source>
        <translation>להקלטות עד אורך זה מאזינים במלואן; לארוכות יותר במקומות הפזורים לאורכן.</translation>
    </message>
    <message>
        <source>How many windows of about two seconds a recording gets at most.</source>
        <translation>כמה קטעים של כשתי שניות תקבל הקלטה לכל היותר.</translation>
    </message>
    <message>
        <source>Writes down what is said in recordings and films, so that it is found by meaning and by its words.</source>
        <translation>רושם מה שנאמר בהקלטות ובסרטים, כדי שיימצא לפי משמעות ולפי מילים.</translation>
    </message>
    <message>
        <source>Another Whisper model: a folder in CTranslate2 form, or a name such as &apos;small&apos;, which is then downloaded. Empty: English only, built in.</source>
        <translation>מודל Whisper אחר: תיקייה בתבנית CTranslate2, או שם כמו ״small״, שיורד אז. ריק: אנגלית בלבד, מובנה.</translation>
    </message>
    <message>
        <source>How many minutes of a recording are listened to.</source>
        <translation>לכמה דקות של הקלטה מאזינים.</translation>
    </message>
    <message>
        <source>Embeds words, sentences and passages with a sentence-transformers model, all-MiniLM-L6-v2 by default.</source>
        <translation>מקודד מילים, משפטים וקטעים במודל sentence-transformers, בברירת מחדל all-MiniLM-L6-v2.</translation>
    </message>
    <message>
        <source>A folder with any other sentence-transformers model; everything is embedded anew when it changes.</source>
        <translation>תיקייה עם מודל sentence-transformers אחר; הכול מאונדקס מחדש כשהוא משתנה.</translation>
    </message>
    <message>
        <source>The name of any other sentence-transformers model on the hub, such as BAAI/bge-small-en-v1.5.</source>
        <translation>שם של מודל sentence-transformers אחר במאגר, כמו BAAI/bge-small-en-v1.5.</translation>
    </message>
    <message>
        <source>Keep this many dimensions of a model that was trained to be cut (Matryoshka); 0 keeps all.</source>
        <translation>לשמור מספר כזה של ממדים במודל שאומן לקיצור (מטריושקה); 0 שומר את כולם.</translation>
    </message>
    <message>
        <source>Run Python code that comes with the model. It could do anything with your files.</source>
        <translation>להריץ קוד Python שמגיע עם המודל. הוא יכול לעשות כל דבר בקבצים שלך.</translation>
    </message>
    <message>
        <source>Fits a bridge on a few pairs and on everything that has no partner.</source>
        <translation>מתאים גשר לפי זוגות מעטים ולפי כל מה שאין לו בן זוג.</translation>
    </message>
    <message>
        <source>CCA taught by its own matches of unpaired items, found by optimal transport; off where held-out pairs do not gain.</source>
        <translation>CCA שלומד מהתאמות משלו בין פריטים ללא זוג, לפי הובלה מיטבית; כבוי כשזוגות שנשמרו בצד אינם מרוויחים.</translation>
    </message>
    <message>
        <source>Maps between the vectors of an old and a new encoder of one modality, for a change of models without downtime.</source>
        <translation>ממפה בין הווקטורים של מודל ישן לחדש, להחלפת מודלים בלי השבתה.</translation>
    </message>
    <message>
        <source>Ridge regression blended with a rotation, both ways, chosen by how well neighbours are kept.</source>
        <translation>רגרסיית רידג׳ ממוזגת בסיבוב, לשני הכיוונים, נבחרת לפי שמירת השכנים.</translation>
    </message>
    <message>
        <source>Shows a film as the pictures where its scene changes, each with its time, and reads its subtitles.</source>
        <translation>מציג סרט בתמונות שבהן הסצנה מתחלפת, כל אחת עם הזמן שלה, וקורא את הכתוביות שלו.</translation>
    </message>
    <message>
        <source>How many pictures a minute of film gives at most.</source>
        <translation>כמה תמונות נותנת דקת סרט לכל היותר.</translation>
    </message>
    <message>
        <source>How many pictures a film gives at most.</source>
        <translation>כמה תמונות נותן סרט לכל היותר.</translation>
    </message>
    <message>
        <source>The work was cancelled. Everything that was finished is kept.</source>
        <translation>העבודה בוטלה. כל מה שהסתיים נשמר.</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>העבודה בוטלה.</translation>
    </message>
    <message>
        <source>It was called off before it began.</source>
        <translation>זה בוטל לפני שהתחיל.</translation>
    </message>
    <message>
        <source>Anyfind is closing.</source>
        <translation>Anyfind נסגר.</translation>
    </message>
    <message>
        <source>The engine ended before it answered.</source>
        <translation>המנוע הסתיים לפני שענה.</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>יש לנסות שוב.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>יש לנסות שוב בעוד רגע.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>יש לנסות שוב.</translation>
    </message>
    <message>
        <source>Unexpected {name}.</source>
        <translation>שגיאה לא צפויה: {name}.</translation>
    </message>
    <message>
        <source>Unexpected {name}; the log has the details.</source>
        <translation>שגיאה לא צפויה: {name}; הפרטים ביומן.</translation>
    </message>
    <message>
        <source>The log in the library&apos;s logs folder has the details.</source>
        <translation>הפרטים ביומן שבתיקייה ״logs״ של הספרייה.</translation>
    </message>
    <message>
        <source>The system refused: {reason}.</source>
        <translation>המערכת סירבה: {reason}.</translation>
    </message>
    <message>
        <source>The system refused, so {said} was not finished: {reason}.</source>
        <translation>המערכת סירבה, ולכן לא הושלם: {said} ({reason}).</translation>
    </message>
    <message>
        <source>The disk is full, so {said} was not finished; everything is as it was.</source>
        <translation>הכונן מלא, ולכן לא הושלם: {said}. הכול כפי שהיה.</translation>
    </message>
    <message>
        <source>the change of the settings</source>
        <translation>שינוי ההגדרות</translation>
    </message>
    <message>
        <source>the backup {path}</source>
        <translation>הגיבוי {path}</translation>
    </message>
    <message>
        <source>The request does not fit: {error}.</source>
        <translation>הבקשה אינה מתאימה: {error}.</translation>
    </message>
    <message>
        <source>&apos;GET /v1/openapi.json&apos; says what does.</source>
        <translation>ייתכן שהמנוע מגרסה אחרת.</translation>
    </message>
    <message>
        <source>There is no such route.</source>
        <translation>המנוע אינו מכיר זאת.</translation>
    </message>
    <message>
        <source>&apos;GET /v1/openapi.json&apos; lists what there is.</source>
        <translation>ייתכן שהמנוע מגרסה אחרת.</translation>
    </message>
    <message>
        <source>The body did not come within the time that it may take.</source>
        <translation>הבקשה לא הגיעה בזמן.</translation>
    </message>
    <message>
        <source>The body is larger than the {n} MB that are taken here.</source>
        <translation>הבקשה גדולה מ־{n} מ״ב המותרים.</translation>
    </message>
    <message>
        <source>There is no job {name}.</source>
        <translation>המנוע כבר אינו מכיר את העבודה הזאת: {name}.</translation>
    </message>
    <message>
        <source>Another process is writing to the library {path}.</source>
        <translation>תוכנה אחרת כותבת לספרייה {path}.</translation>
    </message>
    <message>
        <source>Wait for it to finish, then try again.</source>
        <translation>יש לחכות עד שתסיים ולנסות שוב.</translation>
    </message>
    <message>
        <source>Another process reads the library {path}.</source>
        <translation>תוכנה אחרת קוראת את הספרייה {path}.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>יש לחכות עד שתסיים ולנסות שוב.</translation>
    </message>
    <message>
        <source>The library {path} cannot be opened for writing.</source>
        <translation>אי אפשר לפתוח את הספרייה {path} לכתיבה.</translation>
    </message>
    <message>
        <source>Check its folder and the permissions.</source>
        <translation>יש לבדוק את התיקייה שלה ואת ההרשאות.</translation>
    </message>
    <message>
        <source>The disk that holds the library {path} failed ({error}).</source>
        <translation>הכונן שעליו הספרייה {path} נכשל ({error}).</translation>
    </message>
    <message>
        <source>Check the disk and its free space; &apos;anyfind check&apos; then says whether anything was harmed.</source>
        <translation>יש לבדוק את הכונן ואת המקום הפנוי; בדיקת הספרייה תאמר אז אם נפגע משהו.</translation>
    </message>
    <message>
        <source>The library&apos;s database {path} is damaged ({error}).</source>
        <translation>מסד הנתונים של הספרייה {path} פגום ({error}).</translation>
    </message>
    <message>
        <source>Run &apos;anyfind check --repair&apos;, restore a backup, or move the file away and index again.</source>
        <translation>יש לתקן את הספרייה, לשחזר גיבוי, או להעביר את הקובץ ולאנדקס מחדש.</translation>
    </message>
    <message>
        <source>Run &apos;anyfind check --repair&apos;.</source>
        <translation>יש לתקן את הספרייה.</translation>
    </message>
    <message>
        <source>Too many searches wait for the library.</source>
        <translation>יותר מדי חיפושים ממתינים לספרייה.</translation>
    </message>
    <message>
        <source>Another Anyfind is working on the library {path}.</source>
        <translation>Anyfind אחר עובד על הספרייה {path}.</translation>
    </message>
    <message>
        <source>An engine runs for the library {path} already (process {number}).</source>
        <translation>כבר פועל מנוע לספרייה {path} (תהליך {number}).</translation>
    </message>
    <message>
        <source>The library {path} cannot be written to ({error}).</source>
        <translation>אי אפשר לכתוב לספרייה {path} ({error}).</translation>
    </message>
    <message>
        <source>Give your user permission to write to its folder, or choose another with --home.</source>
        <translation>יש לתת למשתמש שלך הרשאת כתיבה לתיקייה שלה.</translation>
    </message>
    <message>
        <source>The library was written by a newer Anyfind (schema {n1}; this one knows {n2}).</source>
        <translation>הספרייה נכתבה ב־Anyfind חדש יותר (סכמה {n1}; זה מכיר את {n2}).</translation>
    </message>
    <message>
        <source>Update Anyfind, or choose another library with --home.</source>
        <translation>יש לעדכן את Anyfind.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} כבר קיים.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>יש ליצור אותה תחילה.</translation>
    </message>
    <message>
        <source>The disk that the backup {path} goes to is full; nothing was written.</source>
        <translation>הכונן של הגיבוי {path} מלא; דבר לא נכתב.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} היא תיקייה.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} היא תיקייה ולא קובץ.</translation>
    </message>
    <message>
        <source>Nothing can be written in {path}: {error}.</source>
        <translation>אי אפשר לכתוב ב־{path}:‏ {error}.</translation>
    </message>
    <message>
        <source>Name another place.</source>
        <translation>יש לציין מקום אחר.</translation>
    </message>
    <message>
        <source>{said} This was put right.</source>
        <translation>{said} זה תוקן.</translation>
    </message>
    <message>
        <source>{said} It was thrown away.</source>
        <translation>{said} הקובץ הושלך.</translation>
    </message>
    <message>
        <source>{said} It was deleted.</source>
        <translation>{said} הוא נמחק.</translation>
    </message>
    <message>
        <source>{said} It was built anew.</source>
        <translation>{said} הוא נבנה מחדש.</translation>
    </message>
    <message>
        <source>{said} It was written anew.</source>
        <translation>{said} הוא נכתב מחדש.</translation>
    </message>
    <message>
        <source>{said} A repair makes it anew.</source>
        <translation>{said} תיקון ייצור אותו מחדש.</translation>
    </message>
    <message>
        <source>The indexes of the tables were wrong. They were built anew.</source>
        <translation>מפתחות הטבלאות היו שגויים. הם נבנו מחדש.</translation>
    </message>
    <message>
        <source>The full-text tables did not agree with the library. They were built anew.</source>
        <translation>טבלאות הטקסט המלא לא תאמו את הספרייה. הן נבנו מחדש.</translation>
    </message>
    <message>
        <source>The full-text index of file names does not agree with the library; a repair rebuilds it.</source>
        <translation>מפתח שמות הקבצים אינו תואם את הספרייה; תיקון בונה אותו מחדש.</translation>
    </message>
    <message>
        <source>The full-text index of the text of files does not agree with the library; a repair rebuilds it.</source>
        <translation>מפתח הטקסטים אינו תואם את הספרייה; תיקון בונה אותו מחדש.</translation>
    </message>
    <message>
        <source>The weight file {name} does not have its sha256.</source>
        <translation>לקובץ המודל {name} אין ה־sha256 שלו.</translation>
    </message>
    <message>
        <source>{path} was left behind by work that was interrupted.</source>
        <translation>{path} נותר מעבודה שנקטעה.</translation>
    </message>
    <message>
        <source>The index {name} lacks {n1} vectors and holds {n2} that are gone.</source>
        <translation>במפתח {name} חסרים {n1} וקטורים, ויש בו {n2} שכבר אינם.</translation>
    </message>
    <message>
        <source>In the index {name} {n1} of {n2} sampled vectors do not find themselves.</source>
        <translation>במפתח {name} {n1} מתוך {n2} וקטורים שנבדקו אינם מוצאים את עצמם.</translation>
    </message>
    <message>
        <source>{n} files belong to no folder of the library.</source>
        <translation>{n} קבצים אינם שייכים לאף תיקייה בספרייה.</translation>
    </message>
    <message>
        <source>{n} files refer to contents that do not exist.</source>
        <translation>{n} קבצים מפנים לתכנים שאינם קיימים.</translation>
    </message>
    <message>
        <source>{n} failures belong to no file.</source>
        <translation>{n} כישלונות אינם שייכים לאף קובץ.</translation>
    </message>
    <message>
        <source>{n} segments belong to no content.</source>
        <translation>{n} קטעים אינם שייכים לאף תוכן.</translation>
    </message>
    <message>
        <source>{n} pairs belong to no content.</source>
        <translation>{n} זוגות אינם שייכים לאף תוכן.</translation>
    </message>
    <message>
        <source>{n} vectors belong to no segment or to no space.</source>
        <translation>{n} וקטורים אינם שייכים לאף קטע או מרחב.</translation>
    </message>
    <message>
        <source>{n} vectors do not have the length of their space.</source>
        <translation>ל־{n} וקטורים אין האורך של המרחב שלהם.</translation>
    </message>
    <message>
        <source>{n} vectors that were set aside belong to no segment or to no space.</source>
        <translation>{n} וקטורים שהונחו בצד אינם שייכים לאף קטע או מרחב.</translation>
    </message>
    <message>
        <source>{n} vectors are set aside for no upgrade.</source>
        <translation>{n} וקטורים הונחו בצד בלי החלפת מודל.</translation>
    </message>
    <message>
        <source>{n} files are held to be finished and lack vectors.</source>
        <translation>{n} קבצים נחשבים גמורים וחסרים להם וקטורים.</translation>
    </message>
    <message>
        <source>{n} contents have no file any more and wait to be released.</source>
        <translation>ל־{n} תכנים כבר אין קובץ והם ממתינים לשחרור.</translation>
    </message>
    <message>
        <source>The log of changes is wrong about {n} vectors.</source>
        <translation>יומן השינויים שוגה לגבי {n} וקטורים.</translation>
    </message>
    <message>
        <source>The log of changes does not know {n} vectors.</source>
        <translation>יומן השינויים אינו מכיר {n} וקטורים.</translation>
    </message>
    <message>
        <source>The counter of {name} is behind its rows.</source>
        <translation>המונה של {name} מפגר אחרי השורות.</translation>
    </message>
    <message>
        <source>{n} vectors of space {name} have values that are not finite.</source>
        <translation>ל־{n} וקטורים של המרחב {name} יש ערכים שאינם סופיים.</translation>
    </message>
    <message>
        <source>The thumbnail {name} is damaged.</source>
        <translation>התמונה הממוזערת {name} פגומה.</translation>
    </message>
    <message>
        <source>The thumbnail {name} is of a file that the library does not hold any more.</source>
        <translation>התמונה הממוזערת {name} היא של קובץ שכבר אינו בספרייה.</translation>
    </message>
    <message>
        <source>The adapter {path} does not have the sha256 that its card promises.</source>
        <translation>לגשר {path} אין ה־sha256 שהכרטיס שלו מבטיח.</translation>
    </message>
    <message>
        <source>Fit it again.</source>
        <translation>יש להתאים אותו שוב.</translation>
    </message>
    <message>
        <source>{n} vectors that were set aside do not have the length of their space.</source>
        <translation>ל־{n} וקטורים שהונחו בצד אין האורך של המרחב שלהם.</translation>
    </message>
    <message>
        <source>The places of {n} pairs cannot be read.</source>
        <translation>אי אפשר לקרוא את המקומות של {n} זוגות.</translation>
    </message>
    <message>
        <source>The places of {n} segments cannot be read.</source>
        <translation>אי אפשר לקרוא את המקומות של {n} קטעים.</translation>
    </message>
    <message>
        <source>The facts about {n} contents cannot be read.</source>
        <translation>אי אפשר לקרוא את הידוע על {n} תכנים.</translation>
    </message>
    <message>
        <source>The rules of {n} folders cannot be read.</source>
        <translation>אי אפשר לקרוא את הכללים של {n} תיקיות.</translation>
    </message>
    <message>
        <source>looking for captions</source>
        <translation>מחפש תיאורים</translation>
    </message>
    <message>
        <source>looking at neighbours</source>
        <translation>בודק שכנים</translation>
    </message>
    <message>
        <source>placing points</source>
        <translation>ממקם נקודות</translation>
    </message>
    <message>
        <source>fitting the bridge again</source>
        <translation>מתאים שוב את הגשר</translation>
    </message>
    <message>
        <source>mapping vectors</source>
        <translation>ממפה וקטורים</translation>
    </message>
    <message>
        <source>scorers judged</source>
        <translation>תיקוני הציון נשפטו</translation>
    </message>
    <message>
        <source>encoding {said}</source>
        <translation>מאנדקס: {said}</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>תיאורים</translation>
    </message>
    <message>
        <source>encoding captions</source>
        <translation>מאנדקס תיאורים</translation>
    </message>
    <message>
        <source>comparing with shuffled pairs</source>
        <translation>משווה לזוגות מעורבבים</translation>
    </message>
    <message>
        <source>what both sides know</source>
        <translation>מה ששני הצדדים יודעים</translation>
    </message>
    <message>
        <source>looking through the bridge</source>
        <translation>מסתכל דרך הגשר</translation>
    </message>
    <message>
        <source>what to caption next</source>
        <translation>מה לתאר בהמשך</translation>
    </message>
    <message>
        <source>drawing the learning curve</source>
        <translation>משרטט את עקומת הלמידה</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>משרטט</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>משווה</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>קורא</translation>
    </message>
    <message>
        <source>scanning</source>
        <translation>סורק תיקיות</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>מאנדקס</translation>
    </message>
    <message>
        <source>done</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>checking {plugin}</source>
        <translation>בודק את {plugin}</translation>
    </message>
    <message>
        <source>fitting {method} on everything</source>
        <translation>מתאים את {method} לפי הכול</translation>
    </message>
    <message>
        <source>comparing with the bridge in use</source>
        <translation>משווה לגשר שבשימוש</translation>
    </message>
    <message>
        <source>reading held-out pairs</source>
        <translation>קורא זוגות שנשמרו בצד</translation>
    </message>
    <message>
        <source>held-out pairs</source>
        <translation>זוגות שנשמרו בצד</translation>
    </message>
    <message>
        <source>pairs left out of the fit</source>
        <translation>זוגות שההתאמה השאירה בחוץ</translation>
    </message>
    <message>
        <source>reading files</source>
        <translation>קורא קבצים</translation>
    </message>
    <message>
        <source>reading pairs</source>
        <translation>קורא זוגות</translation>
    </message>
    <message>
        <source>reading vectors</source>
        <translation>קורא וקטורים</translation>
    </message>
    <message>
        <source>writing pairs</source>
        <translation>כותב זוגות</translation>
    </message>
    <message>
        <source>embedding with {model}</source>
        <translation>מאנדקס עם {model}</translation>
    </message>
    <message>
        <source>embedding a sample with {model}</source>
        <translation>מאנדקס מדגם עם {model}</translation>
    </message>
    <message>
        <source>preparing {what}</source>
        <translation>מכין את {what}</translation>
    </message>
    <message>
        <source>preparing the bridges</source>
        <translation>מכין את הגשרים</translation>
    </message>
    <message>
        <source>preparing features</source>
        <translation>מכין מאפיינים</translation>
    </message>
    <message>
        <source>choosing hyper-parameters</source>
        <translation>בוחר פרמטרים</translation>
    </message>
    <message>
        <source>choosing how to score</source>
        <translation>בוחר איך לתת ציון</translation>
    </message>
    <message>
        <source>choosing the tempering</source>
        <translation>בוחר את המיתון</translation>
    </message>
    <message>
        <source>choosing the ridge</source>
        <translation>בוחר את הריסון</translation>
    </message>
    <message>
        <source>trying a second opinion</source>
        <translation>מנסה חוות דעת שנייה</translation>
    </message>
    <message>
        <source>training the second opinion</source>
        <translation>מאמן חוות דעת שנייה</translation>
    </message>
    <message>
        <source>training on folds</source>
        <translation>מאמן על חלקים</translation>
    </message>
    <message>
        <source>training on all pairs</source>
        <translation>מאמן על כל הזוגות</translation>
    </message>
    <message>
        <source>canonical correlations</source>
        <translation>מתאמים קנוניים</translation>
    </message>
    <message>
        <source>judging held-out pairs</source>
        <translation>שופט זוגות שנשמרו בצד</translation>
    </message>
    <message>
        <source>fitting uncertainties</source>
        <translation>מתאים אי־ודאויות</translation>
    </message>
    <message>
        <source>matching unpaired items</source>
        <translation>מתאים פריטים ללא זוג</translation>
    </message>
    <message>
        <source>fitting on pairs alone</source>
        <translation>מתאים לפי זוגות בלבד</translation>
    </message>
    <message>
        <source>trying maps between the encoders</source>
        <translation>מנסה מיפויים בין המודלים</translation>
    </message>
    <message>
        <source>{method}, first fit</source>
        <translation>{method}, התאמה ראשונה</translation>
    </message>
    <message>
        <source>{method}, fit {n1} of {n2}</source>
        <translation>{method}, התאמה {n1} מתוך {n2}</translation>
    </message>
    <message>
        <source>fetching {what}</source>
        <translation>מוריד את {what}</translation>
    </message>
    <message>
        <source>fetching {what}, {n1} of {n2} MB</source>
        <translation>מוריד את {what}, {n1} מתוך {n2} מ״ב</translation>
    </message>
    <message>
        <source>finding what {name} needs</source>
        <translation>מברר מה {name} צריך</translation>
    </message>
    <message>
        <source>installing {name}</source>
        <translation>מתקין את {name}</translation>
    </message>
    <message>
        <source>fetching weights</source>
        <translation>מוריד נתוני מודל</translation>
    </message>
    <message>
        <source>looking at weights</source>
        <translation>בודק נתוני מודל</translation>
    </message>
    <message>
        <source>switching over</source>
        <translation>מחליף</translation>
    </message>
    <message>
        <source>fetching the text model</source>
        <translation>מוריד את מודל הטקסט</translation>
    </message>
    <message>
        <source>fetching the CLAP model</source>
        <translation>מוריד את מודל CLAP</translation>
    </message>
    <message>
        <source>fetching the open_clip model</source>
        <translation>מוריד את מודל open_clip</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>וקטורים</translation>
    </message>
    <message>
        <source>left-over files</source>
        <translation>קבצים שנותרו</translation>
    </message>
    <message>
        <source>the thumbnails</source>
        <translation>התמונות הממוזערות</translation>
    </message>
    <message>
        <source>the database: {n1} files, {n2} vectors</source>
        <translation>מסד הנתונים: {n1} קבצים, {n2} וקטורים</translation>
    </message>
    <message>
        <source>{n} adapters</source>
        <translation>{n} גשרים</translation>
    </message>
    <message>
        <source>{n} weight files</source>
        <translation>{n} קובצי מודל</translation>
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
    <message numerus="yes">
        <source>Only {value}: %Ln results</source>
        <translation>
            <numerusform>רק ⁨{value}⁩: תוצאה אחת</numerusform>
            <numerusform>רק ⁨{value}⁩: %Ln תוצאות</numerusform>
        </translation>
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
    <name>FirstRunModels</name>
    <message>
        <source>{model} looks into pictures from now on.</source>
        <translation>{model} מסתכל בתמונות מעתה והלאה.</translation>
    </message>
    <message>
        <source>Standard models</source>
        <translation>מודלים רגילים</translation>
    </message>
    <message>
        <source>All models are on this computer.</source>
        <translation>כל המודלים נמצאים במחשב הזה.</translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation>הוא נמצא במחשב הזה.</translation>
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
        <source>Find a folder by its name</source>
        <translation>חיפוש תיקייה לפי שמה</translation>
    </message>
    <message>
        <source>No folder has these letters in its name.</source>
        <translation>אין תיקייה ששמה כולל את האותיות האלה.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>הצגת עוד</translation>
    </message>
    <message>
        <source>Show more folders</source>
        <translation>הצגת תיקיות נוספות</translation>
    </message>
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
    <name>Jobs</name>
    <message>
        <source>It was interrupted, because the engine stopped.</source>
        <translation>הפעולה נקטעה, כי המנוע נעצר.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>הפעולה נכשלה.</translation>
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
        <source>The search “{name}” was saved.</source>
        <translation>החיפוש ״⁨{name}⁩״ נשמר.</translation>
    </message>
    <message>
        <source>Remove the saved search “{name}”</source>
        <translation>הסרת החיפוש השמור ״⁨{name}⁩״</translation>
    </message>
    <message>
        <source>The saved search “{name}” was removed.</source>
        <translation>החיפוש השמור ״⁨{name}⁩״ הוסר.</translation>
    </message>
    <message>
        <source>Rename the saved search “{name}”</source>
        <translation>שינוי שם החיפוש השמור ״⁨{name}⁩״</translation>
    </message>
    <message>
        <source>The saved search “{name}” was renamed.</source>
        <translation>שם החיפוש השמור ״⁨{name}⁩״ שונה.</translation>
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
        <source>The folder “{folder}” was added.</source>
        <translation>התיקייה ״⁨{folder}⁩״ נוספה.</translation>
    </message>
    <message>
        <source>The folder “{folder}” was removed.</source>
        <translation>התיקייה ״⁨{folder}⁩״ הוסרה.</translation>
    </message>
    <message>
        <source>What “{folder}” leaves out was changed.</source>
        <translation>מה ש״⁨{folder}⁩״ משמיטה השתנה.</translation>
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
    <name>ModelSteps</name>
    <message>
        <source>Fetching models was cancelled.</source>
        <translation>הבאת המודלים בוטלה.</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>Which models shall look into files?</source>
        <translation>אילו מודלים יסתכלו בתוך הקבצים?</translation>
    </message>
    <message>
        <source>Standard models</source>
        <translation>מודלים רגילים</translation>
    </message>
    <message>
        <source>None for now: names and words of texts only</source>
        <translation>לעת עתה אף אחד: רק שמות ומילים מתוך טקסטים</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>בחירת תיקייה…</translation>
    </message>
    <message>
        <source>Choose a folder with standard models</source>
        <translation>בחירת תיקייה עם מודלים רגילים</translation>
    </message>
    <message>
        <source>Standard models from a folder, without a network</source>
        <translation>מודלים רגילים מתיקייה, ללא רשת</translation>
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
        <source>All models, with their licences</source>
        <translation>כל המודלים, עם הרישיונות שלהם</translation>
    </message>
    <message>
        <source>They can be changed at any time.</source>
        <translation>אפשר להחליף אותם בכל עת.</translation>
    </message>
    <message>
        <source>Standard models · {size} are fetched once</source>
        <translation>מודלים רגילים · {size} יובאו פעם אחת</translation>
    </message>
    <message>
        <source>Standard models, which are on this computer already</source>
        <translation>מודלים רגילים, שכבר נמצאים במחשב הזה</translation>
    </message>
    <message>
        <source>{kind}: {model}, larger and better · {size} more</source>
        <translation>{kind}: {model}, גדול וטוב יותר · עוד {size}</translation>
    </message>
    <message>
        <source>{kind}: {model}, larger and better, on this computer already</source>
        <translation>{kind}: {model}, גדול וטוב יותר, כבר במחשב הזה</translation>
    </message>
    <message>
        <source>{kind}: a model in a folder…</source>
        <translation>{kind}: מודל בתיקייה…</translation>
    </message>
    <message>
        <source>{kind}: the model in {path}</source>
        <translation>{kind}: המודל שבתיקייה {path}</translation>
    </message>
    <message>
        <source>Folder with a model for pictures, as open_clip writes it</source>
        <translation>תיקייה עם מודל לתמונות, כפי ש־open_clip כותב אותו</translation>
    </message>
    <message>
        <source>Folder with models, as “anyfind models bundle” writes it</source>
        <translation>תיקייה עם מודלים, כפי ש־“anyfind models bundle” כותב אותה</translation>
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
        <source>{plugin} was switched on.</source>
        <translation>⁨{plugin}⁩ הופעל.</translation>
    </message>
    <message>
        <source>Switch off {plugin}</source>
        <translation>כיבוי ⁨{plugin}⁩</translation>
    </message>
    <message>
        <source>{plugin} was switched off.</source>
        <translation>⁨{plugin}⁩ כובה.</translation>
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
        <source>{name} was installed.</source>
        <translation>⁨{name}⁩ הותקן.</translation>
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
        <source>{name} was removed.</source>
        <translation>⁨{name}⁩ הוסר.</translation>
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
        <source>The pair was accepted.</source>
        <translation>הזוג התקבל.</translation>
    </message>
    <message>
        <source>Reject a pair</source>
        <translation>דחיית זוג</translation>
    </message>
    <message>
        <source>The pair was rejected.</source>
        <translation>הזוג נדחה.</translation>
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
    <message>
        <source>Show more</source>
        <translation>הצגת עוד</translation>
    </message>
    <message>
        <source>Show more saved searches</source>
        <translation>הצגת חיפושים שמורים נוספים</translation>
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
