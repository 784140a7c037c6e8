package runrate.desktop;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One window for all tests of a class, because opening one takes longer than most tests; it shows the scenario people
/// see first again before each.
public final class SharedDesk implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private final Supplier<Path> userFolder;
  private OpenDesk desk;

  /// @param userFolder asked once the class has one, for the window to keep what it remembers
  public SharedDesk(Supplier<Path> userFolder) {
    this.userFolder = userFolder;
  }

  public OpenDesk desk() {
    return desk;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    desk = OpenDesk.onDefault(userFolder.get());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    desk.reopen();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    desk.close();
  }
}
