<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>CaptionPage</name>
    <message numerus="yes">
        <source>stands for %n files like it</source>
        <translation>
            <numerusform>stands for %n file like it</numerusform>
            <numerusform>stands for %n files like it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, and a fit is worth it</source>
        <translation>
            <numerusform>%n more, and a fit is worth it</numerusform>
            <numerusform>%n more, and a fit is worth it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message numerus="yes">
        <source>%n things are wrong:</source>
        <translation>
            <numerusform>%n thing is wrong:</numerusform>
            <numerusform>%n things are wrong:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were mended:</source>
        <translation>
            <numerusform>%n thing was mended:</numerusform>
            <numerusform>%n things were mended:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%n more places</source>
        <translation>
            <numerusform>%n more place</numerusform>
            <numerusform>%n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message numerus="yes">
        <source>%n groups · {size} in copies. Nothing is deleted.</source>
        <translation>
            <numerusform>%n group · {size} in copies. Nothing is deleted.</numerusform>
            <numerusform>%n groups · {size} in copies. Nothing is deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Extensions</name>
    <message numerus="yes">
        <source>failed on %n files</source>
        <translation>
            <numerusform>failed on %n file</numerusform>
            <numerusform>failed on %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes at work</source>
        <translation>
            <numerusform>%n process at work</numerusform>
            <numerusform>%n processes at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message numerus="yes">
        <source>Only {value}: %Ln results</source>
        <translation>
            <numerusform>Only {value}: %Ln result</numerusform>
            <numerusform>Only {value}: %Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetsPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailuresCard</name>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesChip</name>
    <message numerus="yes">
        <source>%n chosen files</source>
        <translation>
            <numerusform>%n chosen file</numerusform>
            <numerusform>%n chosen files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>%n searches are remembered.</source>
        <translation>
            <numerusform>%n search is remembered.</numerusform>
            <numerusform>%n searches are remembered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message numerus="yes">
        <source>%Ln paths are in the clipboard.</source>
        <translation>
            <numerusform>%Ln path is in the clipboard.</numerusform>
            <numerusform>%Ln paths are in the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation>
            <numerusform>%Ln file chosen</numerusform>
            <numerusform>%Ln files chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message numerus="yes">
        <source>%n vectors in this library</source>
        <translation>
            <numerusform>%n vector in this library</numerusform>
            <numerusform>%n vectors in this library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%Ln files came after the map was made: their places are right, their colours estimated.</source>
        <translation>
            <numerusform>%Ln file came after the map was made: its place is right, its colour estimated.</numerusform>
            <numerusform>%Ln files came after the map was made: their places are right, their colours estimated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files chosen</source>
        <translation>
            <numerusform>%Ln file chosen</numerusform>
            <numerusform>%Ln files chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message numerus="yes">
        <source>%Ln more copies</source>
        <translation>
            <numerusform>%Ln more copy</numerusform>
            <numerusform>%Ln more copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsBar</name>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new files</source>
        <translation>
            <numerusform>%n new file</numerusform>
            <numerusform>%n new files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitchQuestion</name>
    <message numerus="yes">
        <source>It makes {count} vectors anew, about %n minutes of work on this computer.</source>
        <translation>
            <numerusform>It makes {count} vectors anew, about %n minute of work on this computer.</numerusform>
            <numerusform>It makes {count} vectors anew, about %n minutes of work on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message numerus="yes">
        <source>%n files keep their old vectors, because they could not be embedded.</source>
        <translation>
            <numerusform>%n file keeps its old vectors, because it could not be embedded.</numerusform>
            <numerusform>%n files keep their old vectors, because they could not be embedded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message numerus="yes">
        <source>%n files: {reason}</source>
        <translation>
            <numerusform>%n file: {reason}</numerusform>
            <numerusform>%n files: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work now</source>
        <translation>
            <numerusform>%n at work now</numerusform>
            <numerusform>%n at work now</numerusform>
        </translation>
    </message>
</context>
</TS>
