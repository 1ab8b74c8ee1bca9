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
        if (folder.edits().undoesBeside().isPresent()) {
            folder.whenFree(this::undoNow);
        } else {
            undoNow();
        }
    }

    void redo() {
        if (folder.edits().redoesBeside().isPresent()) {
            folder.whenFree(this::redoNow);
        } else {
            redoNow();
        }
    }

    void carryOut(FileChange change) {
        folder.whenFree(
                () -> folder.beside(change::carryOut, () -> folder.edits().happened(change)));
    }

    /// What is the last step by now: another undo may have been asked for before this one.
    private void undoNow() {
        Edits edits = folder.edits();
        if (edits.undoesBeside().orElse(null) instanceof FileChange change) {
            folder.beside(change::takeBack, () -> edits.tookBack(change));
        } else {
            folder.stepped(edits.undo());
        }
    }

    private void redoNow() {
        Edits edits = folder.edits();
        if (edits.redoesBeside().orElse(null) instanceof FileChange change) {
            folder.beside(change::carryOut, () -> edits.didAgain(change));
        } else {
            folder.stepped(edits.redo());
        }
    }
}
