package keyturn.ui;

import keyturn.edit.Edits;

/// Undo and redo of an open work folder: staged edits, and changes of files that were written at once, in the
/// order in which they were made.
final class OpenHistory {

    private final OpenFolder folder;

    OpenHistory(OpenFolder folder) {
        this.folder = folder;
    }

    void undo() {
        Edits edits = folder.edits();
        if (edits.undoesBeside().orElse(null) instanceof FileChange change) {
            folder.beside(change::takeBack, () -> edits.tookBack(change));
        } else {
            folder.stepped(edits.undo());
        }
    }

    void redo() {
        Edits edits = folder.edits();
        if (edits.redoesBeside().orElse(null) instanceof FileChange change) {
            folder.beside(change::carryOut, () -> edits.didAgain(change));
        } else {
            folder.stepped(edits.redo());
        }
    }

    void carryOut(FileChange change) {
        folder.beside(change::carryOut, () -> folder.edits().happened(change));
    }
}
