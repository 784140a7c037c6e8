package runrate.pricing;

import java.util.Locale;

/// What a model is called by everybody who sells it: `openrouter/anthropic/claude-opus-5.5` and
/// `bedrock/claude-opus-5-5` are both `claude-opus-5-5`, one model on two channels.
public final class ModelName {
  private ModelName() {}

  /// @param key `vendor/model`
  public static String of(String key) {
    return key.substring(key.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
  }

  /// Whether two keys are of one model, whoever sells it.
  public static boolean isSame(String key, String other) {
    return of(key).equals(of(other));
  }
}
