package runrate.files;

/// The program's version, as the build wrote it into the jar.
public final class ProgramVersion {
  private ProgramVersion() {}

  public static String number() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
