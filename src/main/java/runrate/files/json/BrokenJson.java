package runrate.files.json;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runrate.files.disk.Reason;
import runrate.units.Excerpt;
import runrate.units.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/// Says in words for people why a file cannot be read, is not JSON, or holds more than is read. The
/// parser's own messages speak to programmers and name switches a user does not have.
public final class BrokenJson {
  private static final String RIGHT_FILE = "Check that it is the right file";
  private static final List<Wording> WORDINGS = List.of(
      new Wording("Document nesting", "this is nested deeper than 64 levels", RIGHT_FILE),
      new Wording("Document length", "the file has more than 64 MB", RIGHT_FILE),
      new Wording("Token count", "the file has more than 5,000,000 keys and values", RIGHT_FILE),
      new Wording("Name length", "a key has more than %s characters", "Shorten it"),
      new Wording("String value length", "a value has more than 1,000,000 characters", "Shorten it"),
      new Wording("Number value length", "a number has more than %s digits", "Round it"),
      new Wording("end-of-input", "the file ends too early", "It seems cut off: restore it from a copy"),
      new Wording("CTRL-CHAR, code 0)", "there are zero bytes where text should be",
          "It seems damaged: restore it from a copy"),
      new Wording("(non-standard) comment", "JSON knows no comments", "Remove it"));

  /// A limit as the parser names it.
  private static final Pattern MOST = Pattern.compile("maximum allowed \\((\\d+)");

  private BrokenJson() {}

  /// @param sign what the parser's message has in it
  private record Wording(String sign, String what, String hint) {}

  public static Problem unreadable(IOException e) {
    return switch (e) {
      case CharacterCodingException encoding -> Problem.error("", "the file is not UTF-8 text", "Save it as UTF-8");
      case NoSuchFileException missing -> Problem.error("", "there is no such file", "Check the path");
      case AccessDeniedException denied -> Problem.error("", "this file may not be read", "Check its permissions");
      default -> Problem.error("", "the file cannot be read (%s)".formatted(Reason.of(e)), "Restore it from a copy");
    };
  }

  /// @param reached where the parser stands; its complaints about sheer size name no place
  static Problem problem(RuntimeException e, TokenStreamLocation reached) {
    return switch (e) {
      case JacksonIOException failed when failed.getCause() instanceof IOException cause -> unreadable(cause);
      case StreamConstraintsException tooMuch -> worded(place(reached), tooMuch.getOriginalMessage());
      case JacksonException broken -> worded(place(broken.getLocation()), broken.getOriginalMessage());
      default -> Problem.error(place(reached), "this number is too large or too fine to be meant",
          "Check its exponent");
    };
  }

  /// @param where the first token that is too many
  static Problem trailing(TokenStreamLocation where) {
    return Problem.error(place(where), "there is more after the closing }", "Remove it");
  }

  private static Problem worded(String where, String message) {
    if (message.startsWith("Duplicate")) {
      String key = message.substring(message.indexOf('"') + 1, message.lastIndexOf('"'));
      return Problem.error(where, "the key '%s' stands twice".formatted(Excerpt.of(key)), "Remove one of them");
    }
    for (Wording known : WORDINGS) {
      if (message.contains(known.sign)) {
        return Problem.error(where, known.what.formatted(most(message)), known.hint);
      }
    }
    String plain = message.replaceFirst("(?s)\\s*[(\\[].*|: (enable|was expecting|expected).*", "");
    return Problem.error(where, "this is not valid JSON: " + Excerpt.of(plain), "Correct it at that place");
  }

  private static String most(String message) {
    Matcher named = MOST.matcher(message);
    return named.find() ? String.format(Locale.ROOT, "%,d", Long.parseLong(named.group(1))) : "";
  }

  private static String place(TokenStreamLocation at) {
    return at == null ? "" : "line %s, column %s".formatted(at.getLineNr(), at.getColumnNr());
  }
}
