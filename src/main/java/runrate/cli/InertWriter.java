package runrate.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Lets nothing through to a terminal that moves its cursor, changes its colours or turns the direction of writing:
/// whatever a name holds, it is shown and does nothing.
final class InertWriter extends FilterWriter {
  private static final char SHOWN_INSTEAD = '\uFFFD';

  InertWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(inert((char) c));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    char[] shown = new char[length];
    for (int i = 0; i < length; i++) {
      shown[i] = inert(text.charAt(from + i));
    }
    out.write(shown, 0, length);
  }

  private static char inert(char c) {
    boolean layout = c == '\n' || c == '\r' || c == '\t';
    boolean turns = c == '\u061C' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return Character.isISOControl(c) && !layout || turns ? SHOWN_INSTEAD : c;
  }
}
