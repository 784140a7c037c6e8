package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.files.UserFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Opening and saving: work is never lost, and what cannot be read or priced changes nothing.
class FilesTest {
  @TempDir Path folder;
  private OpenDesk desk;
  private FileActions files;
  private final Answers asked = new Answers();

  @BeforeEach
  void openDesk() {
    desk = OpenDesk.onDefault(folder.resolve("user"));
    files = new FileActions(desk.store(), OpenDesk.HOME, new UserFolder(folder.resolve("user")), asked,
        () -> { }, path -> Optional.empty());
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  @Test
  void aSavedScenarioIsOpenedAgainAsItWas() {
    changeBatchShare(0.4);
    Scenario saved = desk.scenario();
    Path file = folder.resolve("mine.json");
    assertTrue(desk.call(() -> files.write(file, desk.stage())));
    open(OpenDesk.HOME.scenario("small-team"));
    assertEquals("Small team", desk.scenario().name());
    open(file);
    assertEquals(saved, desk.scenario());
    assertEquals(List.of(file), files.recent().stream().filter(file::equals).toList());
  }

  @Test
  void theUnsavedMarkComesWithAnEditAndGoesWithUndoOrSave() {
    assertTrue(mark().endsWith("   saved"), mark());
    changeBatchShare(0.4);
    assertTrue(mark().endsWith("not saved"), mark());
    desk.run(desk.store()::undo);
    assertTrue(mark().endsWith("   saved"), mark());
    changeBatchShare(0.5);
    desk.call(() -> files.write(folder.resolve("mine.json"), desk.stage()));
    assertTrue(mark().endsWith("   saved"), mark());
  }

  @Test
  void theKeysForSavingWriteTheFileThatIsOpen() throws IOException {
    Path file = folder.resolve("mine.json");
    desk.call(() -> files.write(file, desk.stage()));
    changeBatchShare(0.37);
    desk.hands().key(KeyCode.CONTROL, KeyCode.S);
    assertFalse(desk.state().isUnsaved());
    assertTrue(Files.readString(file).contains("0.37"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"cut off | \"quality\": | ", "unknown model | claude-opus-4-6 | claude-opus-9",
      "misspelt key | \"batchShare\" | \"batchShares\""})
  void aDamagedFileChangesNothingButTheListOfProblems(String how, String from, String to) throws IOException {
    String text = Files.readString(OpenDesk.HOME.defaultScenario());
    String damaged = to == null ? text.substring(0, text.indexOf(from)) : text.replace(from, to);
    Path file = Files.writeString(folder.resolve("damaged.json"), damaged);
    byte[] bytes = Files.readAllBytes(file);
    changeBatchShare(0.4);
    Scenario edited = desk.scenario();
    open(file);
    assertEquals(edited, desk.scenario());
    assertTrue(desk.state().isUnsaved() && desk.state().canUndo(), "what was being done goes on");
    assertTrue(problems().stream().anyMatch(problem -> problem.isError() && problem.file().equals(file.toString())),
        () -> how + ": " + problems());
    assertEquals(OpenDesk.HOME.defaultScenario(), desk.state().file().orElseThrow());
    assertTrue(desk.call(() -> files.write(folder.resolve("mine.json"), desk.stage())));
    assertArrayEquals(bytes, Files.readAllBytes(file), "the damaged file is not written over");
  }

  /// The file as another window saved it, with half of the calls batched.
  private Path changedByAnotherWindow() throws IOException {
    Path file = folder.resolve("mine.json");
    desk.call(() -> files.write(file, desk.stage()));
    desk.run(() -> files.open(file));
    Files.writeString(file, Files.readString(file).replace("\"batchShare\" : 0.1", "\"batchShare\" : 0.5"));
    changeBatchShare(0.4);
    return file;
  }

  private double batchShareIn(Path file) {
    return ScenarioReader.read(file).value().orElseThrow().plan().batchShare();
  }

  @Test
  void aFileChangedByAnotherWindowIsNotOverwrittenUnasked() throws IOException {
    Path file = changedByAnotherWindow();
    asked.changed.add(FileQuestions.Changed.CANCEL);
    assertFalse(desk.call(() -> files.save(desk.stage())));
    assertTrue(asked.questions.getFirst().startsWith("mine.json was changed on disk since it was opened here."));
    assertEquals(List.of("Batch share: 50\u2009% in the file, 40\u2009% here"), asked.differences);
    assertEquals(0.5, batchShareIn(file));
    assertTrue(desk.state().isUnsaved());
  }

  @Test
  void overwritingAChangedFileKeepsWhatWasThereAmongItsVersions() throws IOException {
    Path file = changedByAnotherWindow();
    asked.changed.add(FileQuestions.Changed.OVERWRITE);
    assertTrue(desk.call(() -> files.save(desk.stage())));
    assertEquals(0.4, batchShareIn(file));
    assertEquals(0.5, batchShareIn(files.versions().getFirst().at()));
    changeBatchShare(0.3);
    assertTrue(desk.call(() -> files.save(desk.stage())), "one's own save is no change");
  }

  @Test
  void reloadingAChangedFileShowsWhatIsThere() throws IOException {
    changedByAnotherWindow();
    asked.changed.add(FileQuestions.Changed.RELOAD);
    assertFalse(desk.call(() -> files.save(desk.stage())));
    assertEquals(0.5, desk.scenario().plan().batchShare());
    assertFalse(desk.state().isUnsaved());
  }

  @Test
  void theDialogShowsWhatDiffersAndOffersFourWays() {
    Platform.runLater(() -> new FileDialogs().changedOnDisk("mine.json was changed.", List.of("one", "two"),
        desk.stage()));
    var dialog = new DialogHands(desk);
    assertTrue(dialog.words().contains("What differs:"));
    assertEquals("The file changed on disk", dialog.title());
    assertEquals(List.of("one", "two"), ((ListView<?>) dialog.node("#file-differences")).getItems());
    assertEquals(List.of("Cancel", "Overwrite", "Reload", "Save as…"), dialog.answers());
    dialog.answer("Cancel");
  }

  @Test
  void aQuestionAboutAFileLooksAsTheWindowDoes() {
    Platform.runLater(() -> new FileDialogs().leaving("Work would be lost.", true, desk.stage()));
    var dialog = new DialogHands(desk);
    assertEquals("Work would be lost.", dialog.words().strip());
    Label title = (Label) dialog.node(".card-title");
    assertEquals(dialog.title(), title.getText());
    assertEquals("Roboto Medium", desk.call(() -> title.getFont().getFamily()));
    assertEquals(14, desk.call(() -> title.getFont().getSize()));
    assertNull(desk.call(() -> dialog.node(".question")));
    dialog.answer("Cancel");
  }

  @Test
  void whatAFileHeldBeforeIsBroughtBackAsAStepThatCanBeUndone() {
    Path file = folder.resolve("mine.json");
    desk.call(() -> files.write(file, desk.stage()));
    changeBatchShare(0.4);
    desk.call(() -> files.save(desk.stage()));
    var menu = desk.call(() -> new VersionsMenu(files));
    assertEquals(1, menu.getItems().size());
    desk.run(menu.getItems().getFirst()::fire);
    assertEquals(0.1, desk.scenario().plan().batchShare());
    assertTrue(desk.state().isUnsaved());
    desk.run(desk.store()::undo);
    assertEquals(0.4, desk.scenario().plan().batchShare());
  }

  @Test
  void anotherNameOfTheFileIsToldAfterSaving() throws IOException {
    Path file = folder.resolve("mine.json");
    desk.call(() -> files.write(file, desk.stage()));
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.createLink(folder.resolve("other.json"), file);
    changeBatchShare(0.4);
    assertTrue(desk.call(() -> files.save(desk.stage())));
    assertEquals("saved, but the file had a second name (a hard link), under which the old content stays",
        desk.state().fileProblems().getFirst().what());
  }

  @Test
  void savingIntoAFolderThatIsNotThereSaysSoInOneLine() {
    assertRefused(folder.resolve("gone").resolve("mine.json"));
  }

  @Test
  void savingOverAFolderSaysSoInOneLine() throws IOException {
    assertRefused(Files.createDirectory(folder.resolve("mine.json")));
  }

  @Test
  void savingIntoAReadOnlyFolderSaysSoInOneLine() throws IOException {
    Path readOnly = Files.createDirectory(folder.resolve("read-only"));
    assertTrue(readOnly.toFile().setWritable(false));
    assumeFalse(Files.isWritable(readOnly), "whoever runs this may write anywhere");
    assertRefused(readOnly.resolve("mine.json"));
  }

  private void assertRefused(Path file) {
    changeBatchShare(0.4);
    assertFalse(desk.call(() -> files.write(file, desk.stage())));
    assertTrue(desk.state().isUnsaved());
    assertTrue(mark().endsWith("not saved"), mark());
    assertEquals(1, desk.state().fileProblems().size());
    assertEquals(1, desk.state().fileProblems().getFirst().line().lines().count());
    assertTrue(desk.state().fileProblems().getFirst().line().contains(file.toString()));
  }

  private void changeBatchShare(double share) {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(share)));
  }

  private void open(Path file) {
    desk.run(() -> desk.window().open(file));
  }

  private String mark() {
    return desk.call(() -> ((Labeled) desk.node("#scenario-menu")).getText());
  }

  private List<Problem> problems() {
    return desk.call(() -> {
      desk.window().tabs().showProblems();
      return ((ListView<?>) desk.window().lookup("#problems")).getItems().stream().map(Problem.class::cast).toList();
    });
  }
}
