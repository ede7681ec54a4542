import CStatFS
import Glibc

/// Where a folder's times tell whether a name in it has come, gone or become another's.
///
/// POSIX has it so, but some file systems that are made of something else, such as a store of objects, do not.
enum FolderTimes {
  /// The numbers of file systems, as `statfs` gives them: ext4 and its elders, XFS, Btrfs, Bcachefs, F2FS, ZFS, tmpfs
  /// and overlays.
  private static let telling: Set<Int> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0xCA45_1A4E, 0xF2F5_2010, 0x2FC1_2FC1, 0x0102_1994,
    0x794C_7630,
  ]

  /// The file system of an open folder; nil where times do not tell.
  static func device(of folder: Int32) -> dev_t? {
    var system = statfs()
    var status = stat()
    guard fstatfs(folder, &system) == 0, telling.contains(Int(system.f_type)),
      fstat(folder, &status) == 0
    else { return nil }
    return status.st_dev
  }
}
