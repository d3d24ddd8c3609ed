<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConversationSentence</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored</source>
        <translation>
            <numerusform>%n stored</numerusform>
            <numerusform>%n stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked every %1, at least %2 and at most %3 apart; %n further request(s) per round</source>
        <translation>
            <numerusform>Asked every %1, at least %2 and at most %3 apart; %n further request per round</numerusform>
            <numerusform>Asked every %1, at least %2 and at most %3 apart; %n further requests per round</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for at most %n day(s)</source>
        <translation>
            <numerusform>Kept for at most %n day</numerusform>
            <numerusform>Kept for at most %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works: %n item(s) found,</source>
        <translation>
            <numerusform>It works: %n item found,</numerusform>
            <numerusform>It works: %n items found,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to be collected.</source>
        <translation>
            <numerusform>%n of them to be collected.</numerusform>
            <numerusform>%n of them to be collected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s),</source>
        <translation>
            <numerusform>%n source,</numerusform>
            <numerusform>%n sources,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a problem</source>
        <translation>
            <numerusform>%n with a problem</numerusform>
            <numerusform>%n with a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s),</source>
        <translation>
            <numerusform>%n conversation,</numerusform>
            <numerusform>%n conversations,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread,</source>
        <translation>
            <numerusform>%n unread,</numerusform>
            <numerusform>%n unread,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) not filled</source>
        <translation>
            <numerusform>%n gap not filled</numerusform>
            <numerusform>%n gaps not filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to be deleted at the next start</source>
        <translation>
            <numerusform>%n message to be deleted at the next start</numerusform>
            <numerusform>%n messages to be deleted at the next start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are due to be renewed; an administrator who opens the workspace does it.</source>
        <translation>
            <numerusform>%n key is due to be renewed; an administrator who opens the workspace does it.</numerusform>
            <numerusform>%n keys are due to be renewed; an administrator who opens the workspace does it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::InboxPage</name>
    <message numerus="yes">
        <source>%Ln conversation(s) chosen</source>
        <translation>
            <numerusform>%Ln conversation chosen</numerusform>
            <numerusform>%Ln conversations chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::ListPane</name>
    <message numerus="yes">
        <source>%n new, show</source>
        <translation>
            <numerusform>%n new, show</numerusform>
            <numerusform>%n new, show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::LockWindow</name>
    <message numerus="yes">
        <source>After %n minute(s) without use. Your drafts are kept.</source>
        <translation>
            <numerusform>After %n minute without use. Your drafts are kept.</numerusform>
            <numerusform>After %n minutes without use. Your drafts are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::Notifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) can&apos;t be fetched</source>
        <translation>
            <numerusform>%n source can&apos;t be fetched</numerusform>
            <numerusform>%n sources can&apos;t be fetched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::ProfilePanel</name>
    <message numerus="yes">
        <source>%n with %1</source>
        <translation>
            <numerusform>%n with %1</numerusform>
            <numerusform>%n with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::RawPanel</name>
    <message numerus="yes">
        <source>%n field(s) not chosen and not kept.</source>
        <translation>
            <numerusform>%n field not chosen and not kept.</numerusform>
            <numerusform>%n fields not chosen and not kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::SourcesPage</name>
    <message numerus="yes">
        <source>Parley no longer fetches here, and forgets how far it came. What stays: the %n messages that it found, until their end date.</source>
        <translation>
            <numerusform>Parley no longer fetches here, and forgets how far it came. What stays: the one message that it found, until its end date.</numerusform>
            <numerusform>Parley no longer fetches here, and forgets how far it came. What stays: the %n messages that it found, until their end date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources for %1</source>
        <translation>
            <numerusform>%n source for %1</numerusform>
            <numerusform>%n sources for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::Timeline</name>
    <message numerus="yes">
        <source>Show %n older message(s)</source>
        <translation>
            <numerusform>Show %n older message</numerusform>
            <numerusform>Show %n older messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::TrayIcon</name>
    <message numerus="yes">
        <source>Parley, %n unread conversation(s)</source>
        <translation>
            <numerusform>Parley, %n unread conversation</numerusform>
            <numerusform>Parley, %n unread conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::VaultStep</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::ViewListModel</name>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <translation>
            <numerusform>%1, %n conversation</numerusform>
            <numerusform>%1, %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::WorkCommands</name>
    <message numerus="yes">
        <source>%n conversation(s) closed.</source>
        <translation>
            <numerusform>%n conversation closed.</numerusform>
            <numerusform>%n conversations closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) reopened.</source>
        <translation>
            <numerusform>%n conversation reopened.</numerusform>
            <numerusform>%n conversations reopened.</numerusform>
        </translation>
    </message>
</context>
</TS>
