package org.distill4j.runtime.data.feature;

import io.jhdf.HdfFile;
import io.jhdf.Superblock;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.UnsupportedHdfException;
import io.jhdf.links.ExternalLink;
import io.jhdf.nio.FileChannelFromSeekableByteChannel;
import io.jhdf.storage.HdfBackingStorage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;

/**
 * An open HDF5 file, whose content is not trusted. Calls of the library go through {@link #call},
 * because a damaged file makes it fail in any way.
 */
final class Hdf5File implements AutoCloseable {

  private static final int MAXIMUM_LINKS = 16;

  private final Path path;
  private final FileChannel channel;
  private final HdfFile hdf;

  private Hdf5File(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.hdf =
        call(
            () -> new HdfFile(new FileChannelFromSeekableByteChannel(new BoundedChannel(channel))));
    requireWhole();
  }

  /** Opens a file, and checks that it is whole. */
  static Hdf5File open(Path path) throws IOException {
    DataFiles.requireFile(path);
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new Hdf5File(path, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** A call of the library. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException;
  }

  /** Calls the library. */
  <T> T call(Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (RuntimeException | StackOverflowError e) {
      throw failure(e);
    } catch (OutOfMemoryError e) {
      throw new DataFileException(
          path,
          "needs more memory than Java has for one of its parts",
          "start Java with a larger -Xmx; if that does not help, it is damaged: fetch it again",
          e);
    }
  }

  private DataFileException failure(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && !(cause instanceof UnsupportedHdfException)) {
      cause = cause.getCause();
    }
    boolean isReason = cause instanceof HdfException && cause.getMessage() != null;
    String reason = isReason ? cause.getMessage() : "one part contradicts another";
    return cause instanceof UnsupportedHdfException
        ? unsupported("has a part of a kind that is not supported (%s)".formatted(reason), error)
        : new DataFileException(
            path,
            "cannot be read as HDF5 (%s)".formatted(reason),
            "if h5dump can read it, save the datasets again by h5py.File(name, 'w',"
                + " libver='earliest'); else fetch it again",
            error);
  }

  /** Returns the error for a kind of data that is valid, but not supported. */
  DataFileException unsupported(String problem, Throwable cause) {
    return new DataFileException(
        path,
        problem,
        "save the two datasets without it, by h5py.File(name, 'w', libver='earliest')",
        cause);
  }

  /** Returns an error about the file. */
  DataFileException error(String problem, String remedy) {
    return new DataFileException(path, problem, remedy);
  }

  /** Returns the error for content that contradicts itself. */
  DataFileException damaged(String problem) {
    return error("is damaged: " + problem, "fetch it again");
  }

  /** Checks the length of the file, since reading only a part would not detect truncation. */
  private void requireWhole() throws IOException {
    Superblock superblock = call(() -> hdf.getHdfBackingStorage().getSuperblock());
    long end = superblock.getEndOfFileAddress();
    if (channel.size() < end) {
      throw error(
          String.format(
              Locale.ROOT,
              "is truncated: it should have %,d bytes and has %,d",
              end,
              channel.size()),
          "fetch it again");
    }
  }

  Path path() {
    return path;
  }

  long size() throws IOException {
    return channel.size();
  }

  HdfBackingStorage storage() throws IOException {
    return call(hdf::getHdfBackingStorage);
  }

  /** Returns the names in the root group. */
  Set<String> names() throws IOException {
    return call(() -> hdf.getChildren().keySet());
  }

  /**
   * Returns a dataset of the root group. Soft links are followed.
   *
   * @param all the names of all datasets that are needed, for the message
   */
  DatasetBase dataset(String name, String all) throws IOException {
    if (!names().contains(name)) {
      throw error(
          "unknown dataset '%s', available: %s".formatted(name, names()),
          "features need the datasets " + all);
    }
    Node node = target(hdf, name, 0);
    if (node instanceof DatasetBase dataset) {
      return dataset;
    }
    throw error(
        "'%s' is %s and no dataset"
            .formatted(name, node.isGroup() ? "a group of " + children(node) : "a named type"),
        "features need the datasets " + all);
  }

  private Set<String> children(Node node) throws IOException {
    return call(() -> ((Group) node).getChildren().keySet());
  }

  /** Returns the node at a path, after all links. */
  private Node target(Group from, String path, int links) throws IOException {
    Group group = path.startsWith("/") ? hdf : from;
    Node node = group;
    for (String name : path.split("/")) {
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      if (!(node instanceof Group parent)) {
        throw error(
            "has a link to '%s', which is not in the file".formatted(path),
            "store the dataset itself");
      }
      Node child = call(() -> parent.getChildren().get(name));
      if (child == null) {
        throw error(
            "has a link to '%s', which is not in the file".formatted(path),
            "store the dataset itself");
      }
      node = child instanceof Link link ? followed(parent, link, links + 1) : child;
    }
    return node;
  }

  private Node followed(Group parent, Link link, int links) throws IOException {
    if (link instanceof ExternalLink) {
      throw error(
          "'%s' is a link into another file, %s".formatted(link.getName(), link.getTargetPath()),
          "store the dataset itself in this file; links into other files are not followed");
    }
    if (links > MAXIMUM_LINKS) {
      throw error(
          "'%s' is a link that leads through more than %s others"
              .formatted(link.getName(), MAXIMUM_LINKS),
          "let it name the dataset itself; links may lead in a circle");
    }
    return target(parent, link.getTargetPath(), links);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
