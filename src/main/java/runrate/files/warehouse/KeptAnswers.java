package runrate.files.warehouse;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import runrate.files.disk.AtomicFile;

/// What somebody answered once, so that nobody is asked twice. What cannot be kept is asked again.
///
/// @param title first line of the file
record KeptAnswers(Path file, String title) {
  Properties all() {
    var all = new Properties();
    try {
      all.load(new StringReader(Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      System.getLogger(KeptAnswers.class.getName()).log(System.Logger.Level.DEBUG, "nothing kept in " + file, e);
    }
    return all;
  }

  void keep(Properties all) {
    try {
      var text = new StringWriter();
      all.store(text, title);
      AtomicFile.writePrivately(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      System.getLogger(KeptAnswers.class.getName()).log(System.Logger.Level.DEBUG, file + " not kept", e);
    }
  }
}
