package org.distill4j.samples.video.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.runtime.data.feature.Hdf5Features;

/** Draws HDF5 files of features: any type, storage, filter and link that is supported. */
final class Hdf5Draw {

  private static final String FILE = "appearance_feat.h5";
  private static final String NAME = Hdf5Features.APPEARANCE;

  private final SplittableRandom random;
  private final FeatureDraw draw;
  private final Hdf5Builder file = new Hdf5Builder();
  private final StringBuilder description = new StringBuilder("HDF5");

  /** The number of messages with a lie in them. */
  private int lies;

  private Hdf5Draw(SplittableRandom random, int lies) {
    this.random = random;
    this.draw = FeatureDraw.of(random);
    this.lies = lies;
  }

  /**
   * Draws a file.
   *
   * @param lies the number of header messages that are changed, with right checksums
   */
  static DrawnFile draw(SplittableRandom random, int lies) {
    return new Hdf5Draw(random, lies).file();
  }

  private DrawnFile file() {
    boolean linked = random.nextInt(4) == 0;
    add("ids", ids(), new int[] {draw.ids().length});
    add(linked ? "stored" : NAME, features(), draw.shape());
    if (linked) {
      file.soft("link", "/stored").soft(NAME, "link");
    }
    if (random.nextInt(4) == 0) {
      file.group("more").external("elsewhere", "other.h5", "/x").soft("nowhere", "nothing");
    }
    return new DrawnFile(
        description.toString(),
        Map.of(FILE, file.build()),
        folder -> FeatureDraw.content(Hdf5Features.read(folder.resolve(FILE), NAME, draw.wanted())),
        draw.expected());
  }

  /** The elements of a dataset. */
  private record Elements(Hdf5Message type, int size, byte[] bytes) {}

  private Elements ids() {
    ByteOrder order = FeatureDraw.ORDERS[random.nextInt(2)];
    int size = 1 << random.nextInt(4);
    return switch (random.nextInt(3)) {
      case 0 -> {
        description.append(", ids as text");
        Bytes texts = new Bytes();
        for (long id : draw.ids()) {
          texts.add(Arrays.copyOf(String.valueOf(id).getBytes(StandardCharsets.US_ASCII), 4));
        }
        yield new Elements(Hdf5Message.texts(4), 4, texts.array());
      }
      case 1 -> {
        description.append(", ids of floating point");
        int bytes = Math.max(2, size);
        float[] numbers = new float[draw.ids().length];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = draw.ids()[i];
        }
        yield new Elements(
            Hdf5Message.floats(bytes, order), bytes, Bytes.floats(bytes, order, numbers));
      }
      default -> {
        boolean signed = random.nextBoolean();
        yield new Elements(
            Hdf5Message.whole(size, order, signed), size, Bytes.whole(size, order, draw.ids()));
      }
    };
  }

  private Elements features() {
    int size = 2 << random.nextInt(3);
    ByteOrder order = FeatureDraw.ORDERS[random.nextInt(2)];
    description.append(", float").append(8 * size).append(' ').append(order);
    return new Elements(
        Hdf5Message.floats(size, order), size, Bytes.floats(size, order, draw.values()));
  }

  private void add(String name, Elements elements, int[] shape) {
    List<Hdf5Message> messages = new ArrayList<>();
    messages.add(Hdf5Message.shape(Arrays.stream(shape).asLongStream().toArray()));
    messages.add(elements.type());
    switch (random.nextInt(3)) {
      case 0 -> messages.add(Hdf5Message.compact(elements.bytes()));
      case 1 ->
          messages.add(
              Hdf5Message.contiguous(file.append(elements.bytes()), elements.bytes().length));
      default -> messages.addAll(chunked(elements, shape));
    }
    while (lies > 0) {
      lies--;
      int place = random.nextInt(messages.size());
      messages.set(place, lie(messages.get(place)));
      description.append(", lie in message ").append(messages.get(place).type());
    }
    file.object(name, messages);
  }

  private Hdf5Message lie(Hdf5Message message) {
    byte[] data = message.data().array();
    int at = random.nextInt(data.length);
    data[at] =
        (byte) (random.nextBoolean() ? random.nextInt(256) : data[at] ^ 1 << random.nextInt(8));
    int type = random.nextInt(8) == 0 ? random.nextInt(25) : message.type();
    return new Hdf5Message(type, random.nextInt(10) == 0 ? 2 : 0, new Bytes().add(data));
  }

  private List<Hdf5Message> chunked(Elements elements, int[] shape) {
    int[] chunk = Arrays.stream(shape).map(axis -> random.nextInt(1, axis + 2)).toArray();
    boolean shuffle = random.nextBoolean();
    boolean deflate = random.nextBoolean();
    boolean sum = random.nextBoolean();
    description.append(", chunks ").append(Arrays.toString(chunk));
    List<int[]> filters = new ArrayList<>();
    if (shuffle) {
      filters.add(new int[] {2, elements.size()});
    }
    if (deflate) {
      filters.add(new int[] {1, 4});
    }
    if (sum) {
      filters.add(new int[] {3});
    }
    byte[] fill = Arrays.copyOf(elements.bytes(), elements.size());
    ChunkTree tree = new ChunkTree(file, shape.length);
    for (ChunkGrid.Part part :
        new ChunkGrid(shape, chunk).parts(elements.bytes(), elements.size())) {
      if (part.isEverywhere(fill) && random.nextBoolean()) {
        continue;
      }
      int skipped = deflate && random.nextInt(4) == 0 ? 1 << (shuffle ? 1 : 0) : 0;
      byte[] bytes = part.bytes();
      bytes = shuffle ? ChunkTree.shuffled(bytes, elements.size()) : bytes;
      bytes = deflate && skipped == 0 ? deflated(bytes) : bytes;
      tree.add(sum ? ChunkTree.summed(bytes) : bytes, skipped, part.offset());
    }
    List<Hdf5Message> messages = new ArrayList<>();
    messages.add(Hdf5Message.fill(fill));
    messages.add(Hdf5Message.chunked(tree.write(), elements.size(), chunk));
    if (!filters.isEmpty()) {
      messages.add(Hdf5Message.filters(filters.toArray(int[][]::new)));
    }
    return messages;
  }

  private static byte[] deflated(byte[] bytes) {
    try {
      return ChunkTree.deflated(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
