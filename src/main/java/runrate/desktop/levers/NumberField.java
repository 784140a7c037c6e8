package runrate.desktop.levers;

import javafx.event.EventHandler;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// A text field for one number, as wide as its text. JavaFX leaves tabs and ends of lines out of a pasted text, which
/// would join two cells of a spreadsheet to one number; here they stay apart, so that the text is refused.
final class NumberField extends TextField {
  private static final String APART = "; ";
  /// Room for the caret before and behind the text.
  private static final double CARET = 3;
  /// A pasted page must not push everything else out of the panel.
  private static final double WIDEST = 160;

  private final Text measure = new Text();
  private final EventHandler<MouseEvent> released = this::selectOnEntering;
  private boolean entering;

  NumberField() {
    textProperty().addListener((property, old, typed) -> requestLayout());
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> entering = !isFocused());
    // after the skin, which places the caret where a click within chosen text is released
    skinProperty().subscribe(skin -> {
      removeEventHandler(MouseEvent.MOUSE_RELEASED, released);
      addEventHandler(MouseEvent.MOUSE_RELEASED, released);
    });
  }

  /// A click that brings the keyboard is followed by a new number more often than by a digit within the old one: it
  /// selects all, as Tab does; the next one places the caret. What a drag has selected stays.
  private void selectOnEntering(MouseEvent event) {
    if (entering && (event.isStillSincePress() || getSelection().getLength() == 0)) {
      selectAll();
    }
    entering = false;
  }

  @Override
  protected double computePrefWidth(double height) {
    measure.setFont(getFont());
    measure.setText(getText());
    return Math.min(WIDEST, snappedLeftInset() + Math.ceil(measure.getLayoutBounds().getWidth()) + CARET
        + snappedRightInset());
  }

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted != null) {
      replaceSelection(pasted.strip().replaceAll("\\s*[\\t\\n\\r]\\s*", APART));
    }
  }
}
