package keyturn.ui.activity;

import static keyturn.text.Texts.text;

import keyturn.activity.Action;

/// What was done, in words.
final class ActionNames {

    private ActionNames() {}

    static String of(Action action) {
        return switch (action) {
            case GET -> text("activitylog.action.get");
            case REVEAL -> text("activitylog.action.reveal");
            case COPY -> text("activitylog.action.copy");
            case UNLOCK -> text("activitylog.action.unlock");
            case CONNECT -> text("activitylog.action.connect");
            case EXPORT -> text("activitylog.action.export");
            case RUN -> text("activitylog.action.run");
            case ADD -> text("activitylog.action.add");
            case CHANGE -> text("activitylog.action.change");
            case REMOVE -> text("activitylog.action.remove");
            case REWRITE -> text("activitylog.action.rewrite");
            case ACTIVATE -> text("activitylog.action.activate");
            case CREATE_PROFILE -> text("activitylog.action.createProfile");
            case UNROTATED -> text("activitylog.action.unrotated");
            case ROTATED -> text("activitylog.action.rotated");
            case ROTATION_BEGIN -> text("activitylog.action.rotationBegin");
            case ROTATE -> text("activitylog.action.rotate");
            case ROLL_BACK -> text("activitylog.action.rollBack");
            case ABANDON -> text("activitylog.action.abandon");
            case RETIRE -> text("activitylog.action.retire");
            case PUSH -> text("activitylog.action.push");
            case RESTART -> text("activitylog.action.restart");
            case VERIFY -> text("activitylog.action.verify");
            case MOVE_KEY -> text("activitylog.action.moveKey");
            case MEND -> text("activitylog.action.mend");
            case UNDO_MEND -> text("activitylog.action.undoMend");
            case TICK -> text("activitylog.action.tick");
            case UNTICK -> text("activitylog.action.untick");
            case ACCEPT -> text("activitylog.action.accept");
            case UNACCEPT -> text("activitylog.action.unaccept");
            case POLICY -> text("activitylog.action.policy");
            case INIT -> text("activitylog.action.init");
            case BACKUP_CREATE -> text("activitylog.action.backupCreate");
            case BACKUP_VERIFY -> text("activitylog.action.backupVerify");
            case BACKUP_RESTORE -> text("activitylog.action.backupRestore");
            case LOG_MENDED -> text("activitylog.action.logMended");
            case LOG_GAP -> text("activitylog.action.logGap");
        };
    }
}
