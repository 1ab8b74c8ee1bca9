package keyturn.survey;

/// What a file of a work folder is to Keyturn.
public enum Kind {
    WORK_FOLDER,
    PROFILE,
    BACKUP,
    BACKUP_FOLDER,
    /// `.keyturn`.
    STATE_FOLDER,
    /// A file in `.keyturn`.
    STATE_FILE,
    /// A plain copy of a profile that a person, an editor or the guide's commands have left.
    LEFT_OVER,
    /// What Emacs leaves while somebody edits a file: a link that holds no content.
    EDITOR_LOCK,
    /// Of a save of Keyturn's that was killed.
    TEMPORARY;

    public boolean isFolder() {
        return this == WORK_FOLDER || this == BACKUP_FOLDER || this == STATE_FOLDER;
    }
}
