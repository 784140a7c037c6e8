package runrate.files.export;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Five hundred names that want to be more than names, the same ones every time.
public final class HostileNames {
  private static final List<String> STARTS = List.of("=", "+", "-", "@", "\t=", "\r=", "\0=", "\n=", "\u200B=", " =",
      "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "'=", "\"=", ";=", ",=", "|", "%", "\u202E=", "\u0661=", "\uFEFF=",
      "_x003D_", "<", "&");
  private static final List<String> BODIES = List.of("1+1", "cmd|' /C calc'!A0", "2+3", "SUM(A1)",
      "HYPERLINK(\"http://x.test\",\"y\")", "DDE(\"cmd\";\"/C calc\";\"a\")", "IMPORTXML(\"http://x.test\",\"//a\")",
      "_xlfn.WEBSERVICE(\"http://x.test\")", "WEBSERVICE(\"http://x.test\")", "[click](http://x.test)",
      "![x](http://x.test/a.png)", "<script>alert(1)</script>", "</t></is></c><c r=\"A1\"><f>1+1</f></c>",
      "a|b|c\n| d |", "\"; rm -rf /; \"", "]]>", "&lt;&amp;", "\uD83D\uDE80 launch",
      "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627", "_x000D__x0041_", "\uD800 broken",
      "\u0001\u0008\u000B\u001F", "www.x.test", "a@x.test", "`code` **bold** ~~gone~~", "# heading", "- item",
      "1. item");

  private HostileNames() {}

  public static List<String> all() {
    var random = new SplittableRandom(500);
    List<String> names = new ArrayList<>();
    BODIES.forEach(names::add);
    STARTS.forEach(start -> names.add(start + "1+1"));
    names.add("=".repeat(40_000));
    names.add("x".repeat(32_766) + "\uD83D\uDE80 beyond the end");
    while (names.size() < 500) {
      names.add(STARTS.get(random.nextInt(STARTS.size())) + BODIES.get(random.nextInt(BODIES.size()))
          + BODIES.get(random.nextInt(BODIES.size())));
    }
    return names;
  }
}
