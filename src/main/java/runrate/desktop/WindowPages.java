package runrate.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import runrate.desktop.about.AboutPage;
import runrate.desktop.controls.TypedText;
import runrate.desktop.currency.CurrencyPopOver;
import runrate.desktop.help.HelpPage;
import runrate.desktop.levers.LeverPanel;
import runrate.desktop.months.MonthsView;
import runrate.desktop.start.StartPage;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;

/// The pages that take the whole width of the window: where scenarios begin, what the open one holds, its year ahead,
/// and help. Each is told of a state only while it is in sight.
final class WindowPages {
  private final ScenarioStore store;
  private final BorderPane body;
  private final LeverPanel levers;
  private final Pages pages;
  private final Runnable onChange;
  private final Consumer<List<Path>> logs;
  private final StartPage start;
  private final AboutPage about;
  private final MonthsView months;
  private final HelpPage help;

  /// @param body     of the window, with its panel at the left
  /// @param onLogs   reads logs and makes a scenario of them
  /// @param onChange told when a page comes or goes
  WindowPages(ScenarioStore store, BorderPane body, LeverPanel levers, FileActions files, WhyPopover why,
      ExportBar exports, CurrencyPopOver rate, Consumer<List<Path>> onLogs, Runnable onChange) {
    this.store = store;
    this.body = body;
    this.levers = levers;
    this.onChange = onChange;
    logs = onLogs;
    pages = new Pages(body);
    start = new StartPage(store, startActions(files), why::show);
    about = new AboutPage(store, this::close);
    months = new MonthsView(store, exports, exports::printYear, rate, this::close);
    help = new HelpPage(levers::label, this::close);
  }

  /// What is opened from a list of scenarios takes the place of the page.
  StartActions startActions(FileActions files) {
    return new StartActions(files, () -> body.getScene().getWindow(), this::close, logs);
  }

  private void show(Node page) {
    TypedText.take(body.getScene());
    pages.show(page);
    onChange.run();
  }

  void showStart() {
    show(start);
    start.open();
  }

  /// The same with everything there at once, for a picture.
  void showStartNow() {
    pages.show(start);
    start.openNow();
  }

  boolean isStartShown() {
    return pages.isShown(start);
  }

  void showAbout() {
    about.show(store.state());
    show(about);
    about.focusName();
  }

  /// The same key brings the desk back.
  void showMonths() {
    if (pages.isShown(months)) {
      close();
      return;
    }
    months.show(store.state());
    show(months);
  }

  void showHelp() {
    show(help);
    help.focusFind();
  }

  /// @return whether there was a page to leave
  boolean close() {
    boolean was = pages.close();
    if (was) {
      onChange.run();
    }
    return was;
  }

  /// The page itself knows what to search.
  ///
  /// @return whether a page in sight has a search
  boolean find() {
    if (pages.isShown(start)) {
      start.focusFind();
    } else if (pages.isShown(help)) {
      help.focusFind();
    } else if (pages.isShown(about)) {
      about.focusFind();
    } else {
      return false;
    }
    return true;
  }

  void show(DeskState state) {
    if (pages.isShown(about)) {
      about.show(state);
    } else if (pages.isShown(months)) {
      months.show(state);
    }
  }

  /// What undo belongs to while a page is in sight.
  Optional<ScenarioStore> undoable() {
    return pages.isShown(start) ? Optional.of(start.draft()) : pages.isOpen() ? Optional.of(store) : Optional.empty();
  }

  Pages pages() {
    return pages;
  }

  /// An input stands in the panel, or else on the page of everything the file holds.
  ProblemsView.Places places() {
    return new ProblemsView.Places() {
      @Override
      public Optional<String> label(String path) {
        return levers.label(path);
      }

      @Override
      public void show(String path) {
        if (!levers.focus(path)) {
          showAbout();
          about.find(path);
        }
      }
    };
  }
}
