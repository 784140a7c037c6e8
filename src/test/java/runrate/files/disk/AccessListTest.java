package runrate.files.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may read and write a file stays who may after a save, or the save says so.
class AccessListTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);
  private static final String LOST = "the list of who may read and write it (ACL) could not be kept";
  private static final int NOBODY = -1;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("plan.json"), "old");
  }

  /// The owner and user 1234 read and write, their group and others may not.
  private static byte[] list() {
    ByteBuffer list = ByteBuffer.allocate(4 + 5 * 8).order(ByteOrder.LITTLE_ENDIAN).putInt(2);
    entry(list, 0x01, 6, NOBODY);
    entry(list, 0x02, 6, 1234);
    entry(list, 0x04, 0, NOBODY);
    entry(list, 0x10, 6, NOBODY);
    entry(list, 0x20, 0, NOBODY);
    return list.array();
  }

  private static void entry(ByteBuffer list, int tag, int rights, int id) {
    list.putShort((short) tag).putShort((short) rights).putInt(id);
  }

  private void giveList() {
    boolean given;
    try {
      AccessList.give(file, list());
      given = AccessList.of(file).length > 0;
    } catch (IOException | LinkageError | RuntimeException e) {
      given = false;
    }
    assumeTrue(given, "no access lists in this place");
  }

  private String mode() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aFileKeepsItsListThroughASave() throws IOException {
    giveList();
    assertEquals(List.of(), AtomicFile.write(file, NEW));
    assertEquals("new", Files.readString(file));
    assertArrayEquals(list(), AccessList.of(file));
    assertEquals("rw-rw----", mode());
  }

  @Test
  void aListThatCannotBeKeptIsToldAndTheGroupGetsNothingByIt() throws IOException {
    giveList();
    assertEquals(List.of(LOST), new AtomicFile(new DiskCalls() {
      @Override
      void giveAccessList(Path to, byte[] list) throws IOException {
        throw new IOException("Operation not supported");
      }
    }).over(file, NEW));
    assertEquals("rw-------", mode());
  }

  @Test
  void aFileWithoutAListHasNoneAfterwards() throws IOException {
    assertEquals(List.of(), AtomicFile.write(file, NEW));
    assertEquals(0, AccessList.of(file).length);
  }

  @Test
  void aListOfTheOtherKindIsCarriedOverOnceAndToldWhereItCannotBe() {
    var entry = AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(() -> "ann")
        .setPermissions(Set.of(AclEntryPermission.READ_DATA)).build();
    var old = new Lists(List.of(entry), false);
    var now = new Lists(List.of(), false);
    assertEquals(List.of(), lost(old, now));
    assertEquals(List.of(entry), now.entries);
    lost(old, now);
    assertEquals(1, now.set, "an equal list is left alone");
    assertEquals(List.of(LOST), lost(old, new Lists(List.of(), true)));
  }

  private static List<String> lost(Lists from, Lists to) {
    var traits = new KeptTraits(new DiskCalls());
    traits.list(Optional.of(from), Optional.of(to));
    return traits.lost();
  }

  /// A file's list in memory.
  private static final class Lists implements AclFileAttributeView {
    private final List<AclEntry> entries;
    private final boolean refuses;
    private int set;

    Lists(List<AclEntry> entries, boolean refuses) {
      this.entries = new ArrayList<>(entries);
      this.refuses = refuses;
    }

    @Override
    public String name() {
      return "acl";
    }

    @Override
    public List<AclEntry> getAcl() {
      return entries;
    }

    @Override
    public void setAcl(List<AclEntry> acl) throws IOException {
      if (refuses) {
        throw new IOException("Access is denied");
      }
      set++;
      entries.clear();
      entries.addAll(acl);
    }

    @Override
    public UserPrincipal getOwner() {
      return () -> "ann";
    }

    @Override
    public void setOwner(UserPrincipal owner) {
      throw new UnsupportedOperationException("nobody asks for it");
    }
  }
}
