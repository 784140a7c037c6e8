import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// A start-up cache refuses classes from before Java 6, for they say nothing of the types on the stack. In the
/// assembled program such classes (all of picocli's are) are written once more in the format of Java 25; what they do
/// stays.
final class OldClasses {
  private static final int FIRST_CACHED = 50;
  private static final int MAJOR_VERSION_AT = 6;

  private OldClasses() {}

  /// Renews what is old in a jar, and leaves every other entry, and every entry's time, as it is.
  static void renew(Path jar) throws IOException {
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        var files = FileSystems.newFileSystem(jar); var paths = Files.walk(files.getPath("/"))) {
      var format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(
          ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
      for (var path : paths.filter(path -> path.toString().endsWith(".class")).toList()) {
        var old = Files.readAllBytes(path);
        if (isOld(old)) {
          var time = Files.getLastModifiedTime(path);
          Files.write(path, renewed(format, old));
          Files.setLastModifiedTime(path, time);
        }
      }
    }
  }

  private static boolean isOld(byte[] code) {
    return ((code[MAJOR_VERSION_AT] & 0xFF) << 8 | code[MAJOR_VERSION_AT + 1] & 0xFF) < FIRST_CACHED;
  }

  private static byte[] renewed(ClassFile format, byte[] old) {
    return format.transformClass(format.parse(old), ClassTransform
        .transformingMethodBodies(CodeTransform.ACCEPT_ALL)
        .andThen(ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_25_VERSION, 0))));
  }
}
