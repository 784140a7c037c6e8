package runrate.desktop.levers;

import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/// A text field for one number. JavaFX leaves tabs and ends of lines out of a pasted text, which would join two cells
/// of a spreadsheet to one number; here they stay apart, so that the text is refused.
final class NumberField extends TextField {
  private static final String APART = "; ";

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted != null) {
      replaceSelection(pasted.strip().replaceAll("\\s*[\\t\\n\\r]\\s*", APART));
    }
  }
}
