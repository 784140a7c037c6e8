package runrate.desktop;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import runrate.text.Figures;

/// Offers the work that a crash left unsaved, at the top of the window and in the File menu, until it is answered.
final class CrashOffer extends Notice {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Figures.LOCALE);

  private final CrashCopy copy;
  private final BooleanSupplier mayLeave;
  private final MenuItem item = new MenuItem("Restore unsaved work");

  /// @param mayLeave asks what to do with work of this session, before it would be replaced
  CrashOffer(CrashCopy copy, BooleanSupplier mayLeave) {
    super("crash-offer");
    this.copy = copy;
    this.mayLeave = mayLeave;
    setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(event -> restore());
    item.setVisible(copy.leftBehind().isPresent());
  }

  /// In sight as long as there is something to restore.
  MenuItem item() {
    return item;
  }

  /// Asks about the newest such work, if there is any.
  void offer() {
    copy.leftBehind().ifPresentOrElse(since -> ask(Feather.ROTATE_CCW, words(since),
        action("Restore", this::restore), action("Discard", this::discard)), this::hide);
    item.setVisible(copy.leftBehind().isPresent());
  }

  private static String words(LocalDateTime since) {
    return "An earlier session ended without saving its work of %s, %s.".formatted(
        Figures.date(since.toLocalDate()), CLOCK.format(since));
  }

  /// What else there is stays where it is and is offered the next time, so that it does not replace this.
  private void restore() {
    if (mayLeave.getAsBoolean() && copy.restore()) {
      item.setVisible(false);
      hide();
    }
  }

  private void discard() {
    copy.discard();
    offer();
  }
}
