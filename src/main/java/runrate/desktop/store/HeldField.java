package runrate.desktop.store;

import java.util.function.Function;
import java.util.function.Supplier;
import runrate.scenario.Scenario;

/// A field whose refused text holds the window back: nothing is exported or presented that is not what stands in it.
///
/// @param label  asked for when the text is refused
/// @param stands what the field stands for in a scenario
public record HeldField(ScenarioStore store, String path, Supplier<String> label, Function<Scenario, Object> stands) {

  public boolean isRefused() {
    return store.state().isRefused(path);
  }

  /// @param last the value that still holds, in words
  public void refuse(String last) {
    store.refuse(new Refusal(path, label.get(), last, stands));
  }

  public void accept() {
    store.accept(path);
  }
}
