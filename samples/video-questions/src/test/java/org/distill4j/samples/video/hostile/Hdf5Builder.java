package org.distill4j.samples.video.hostile;

import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes HDF5 files that the library cannot write: links, fill values, chunks of all kinds. */
final class Hdf5Builder {

  private static final int SUPERBLOCK = 48;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  private static final int LINK = 6;
  private static final int HARD = 0;
  private static final int SOFT = 1;
  private static final int EXTERNAL = 64;

  private final Bytes content = new Bytes();
  private final List<Bytes> links = new ArrayList<>();

  /** Appends data and returns its address. */
  long append(byte[] bytes) {
    long address = (long) SUPERBLOCK + content.size();
    content.add(bytes);
    return address;
  }

  /** Adds an object of some header messages to the root group. */
  Hdf5Builder object(String name, List<Hdf5Message> messages) {
    return link(name, HARD, new Bytes().u8(append(header(messages))));
  }

  Hdf5Builder soft(String name, String target) {
    byte[] text = ascii(target);
    return link(name, SOFT, new Bytes().u2(text.length).add(text));
  }

  Hdf5Builder external(String name, String file, String target) {
    byte[] text = ascii("\0" + file + "\0" + target + "\0");
    return link(name, EXTERNAL, new Bytes().u2(text.length).add(text));
  }

  /** Adds a group that has the objects of the root group so far. */
  Hdf5Builder group(String name) {
    return object(name, groupMessages());
  }

  private Hdf5Builder link(String name, int kind, Bytes target) {
    byte[] text = ascii(name);
    int hasKind = 1 << 3;
    links.add(new Bytes().u1(1, hasKind, kind, text.length).add(text).add(target));
    return this;
  }

  private List<Hdf5Message> groupMessages() {
    List<Hdf5Message> messages = new ArrayList<>();
    messages.add(new Hdf5Message(2, new Bytes().u1(0, 0).u8(Bytes.UNDEFINED, Bytes.UNDEFINED)));
    links.forEach(link -> messages.add(new Hdf5Message(LINK, link)));
    return messages;
  }

  private static byte[] header(List<Hdf5Message> messages) {
    Bytes body = new Bytes();
    messages.forEach(message -> body.add(message.bytes()));
    return checked(new Bytes().add(ascii("OHDR")).u1(2, 2).u4(body.size()).add(body));
  }

  private static byte[] checked(Bytes bytes) {
    byte[] array = bytes.array();
    return bytes.u4(JenkinsLookup3HashLittle.hash(array)).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns the file. */
  byte[] build() {
    long root = append(header(groupMessages()));
    Bytes superblock =
        new Bytes()
            .add(SIGNATURE)
            .u1(2, 8, 8, 0)
            .u8(0, Bytes.UNDEFINED, SUPERBLOCK + content.size(), root);
    return new Bytes().add(checked(superblock)).add(content).array();
  }

  Path write(Path file) throws IOException {
    return Files.write(file, build());
  }
}
