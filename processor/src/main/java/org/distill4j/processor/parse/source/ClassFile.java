package org.distill4j.processor.parse.source;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The methods of a class file in their order, with the names of their parameters. Javac provides
 * both; the Eclipse compiler sorts methods by name and numbers the parameters of abstract ones.
 *
 * @param methods the methods
 */
record ClassFile(List<Method> methods) {

  private static final int MAGIC = 0xCAFEBABE;

  /** Copies the methods. */
  ClassFile {
    methods = List.copyOf(methods);
  }

  /**
   * A method.
   *
   * @param parameters the names of its parameters; empty if the class file has none
   */
  record Method(String name, List<String> parameters) {

    /** Copies the names. */
    Method {
      parameters = List.copyOf(parameters);
    }
  }

  /** Returns the method with a name that no other method has. */
  Optional<Method> method(String name) {
    return methods.stream().filter(method -> method.name().equals(name)).findFirst();
  }

  /** Reads a class file as far as its methods. */
  static ClassFile read(InputStream stream) throws IOException {
    return new Reader(new DataInputStream(stream)).read();
  }

  /** Reads the format of chapter 4 of the Java Virtual Machine Specification. */
  private static final class Reader {

    private final DataInputStream in;
    private String[] texts = {};

    Reader(DataInputStream in) {
      this.in = in;
    }

    ClassFile read() throws IOException {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a class file");
      }
      in.skipNBytes(4); // Version.
      readConstants();
      in.skipNBytes(6); // Flags, class, superclass.
      in.skipNBytes(2L * in.readUnsignedShort()); // Interfaces.
      for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
        readMember();
      }
      List<Method> methods = new ArrayList<>();
      for (int rest = in.readUnsignedShort(); rest > 0; rest--) {
        methods.add(readMember());
      }
      return new ClassFile(methods);
    }

    private void readConstants() throws IOException {
      texts = new String[in.readUnsignedShort()];
      for (int i = 1; i < texts.length; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts[i] = in.readUTF();
          case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++; // Long and double constants take two places.
          }
          default -> throw new IOException("unknown constant " + tag);
        }
      }
    }

    private Method readMember() throws IOException {
      in.skipNBytes(2); // Flags.
      String name = texts[in.readUnsignedShort()];
      in.skipNBytes(2); // Descriptor.
      List<String> parameters = new ArrayList<>();
      for (int rest = in.readUnsignedShort(); rest > 0; rest--) {
        String attribute = texts[in.readUnsignedShort()];
        int length = in.readInt();
        if (attribute.equals("MethodParameters")) {
          for (int count = in.readUnsignedByte(); count > 0; count--) {
            String parameter = texts[in.readUnsignedShort()];
            parameters.add(parameter == null ? "" : parameter);
            in.skipNBytes(2); // Flags.
          }
        } else {
          in.skipNBytes(Integer.toUnsignedLong(length));
        }
      }
      return new Method(name, parameters);
    }
  }
}
