package runrate.files.disk;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/// The POSIX access list of a file on Linux, which Java has no view of: the kernel keeps it as an attribute that only
/// the C library reads. Elsewhere, and where native calls are not allowed, no file has one.
final class AccessList {
  private static final String NAME = "system.posix_acl_access";
  private static final int LARGEST = 65_536;

  private AccessList() {}

  /// Found when it is asked for: that takes a moment, and most files have no list.
  @SuppressWarnings("restricted")
  private static MethodHandle call(String name, FunctionDescriptor shape) {
    return Linker.nativeLinker().downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow(name), shape);
  }

  /// The one call that each save of a file makes.
  private static final class Get {
    private static final MethodHandle CALL = call("getxattr",
        FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
  }

  private static boolean isReadable(Path file) {
    return file.getFileSystem().equals(FileSystems.getDefault()) && System.getProperty("os.name").equals("Linux")
        && AccessList.class.getModule().isNativeAccessEnabled();
  }

  /// As the kernel keeps it; of no length where the file has none, or its file system knows none.
  static byte[] of(Path file) throws IOException {
    if (!isReadable(file)) {
      return new byte[0];
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(LARGEST);
      long length = (long) Get.CALL.invokeExact(arena.allocateFrom(file.toString()), arena.allocateFrom(NAME), value,
          (long) LARGEST);
      return value.asSlice(0, Math.max(0, length)).toArray(JAVA_BYTE);
    } catch (Throwable e) {
      throw new IOException("the access list of " + file + " cannot be read", e);
    }
  }

  /// Gives a file this list and the mode that is part of it; takes away the one it has where this is of no length.
  static void give(Path file, byte[] list) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment path = arena.allocateFrom(file.toString());
      MemorySegment name = arena.allocateFrom(NAME);
      int failed = list.length == 0
          ? (int) call("removexattr", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)).invokeExact(path, name)
          : (int) call("setxattr", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT))
              .invokeExact(path, name, arena.allocateFrom(JAVA_BYTE, list), (long) list.length, 0);
      if (failed != 0) {
        throw new IOException("the access list of " + file + " cannot be set");
      }
    } catch (Throwable e) {
      throw e instanceof IOException told ? told : new IOException("the access list of " + file + " cannot be set", e);
    }
  }
}
