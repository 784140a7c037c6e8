package runrate.desktop.controls;

import java.util.function.Supplier;
import javafx.scene.control.MenuButton;

/// A menu button for what is too long for a menu: mouse and keys open a popup to search in.
public final class SearchMenu extends MenuButton {
  private final Supplier<SearchPopup> popup;

  /// @param popup asked at every opening, so that it knows the rate book of that moment
  public SearchMenu(String text, Supplier<SearchPopup> popup) {
    super(text);
    this.popup = popup;
  }

  @Override
  public void show() {
    if (!isDisabled()) {
      popup.get().show(this);
    }
  }
}
