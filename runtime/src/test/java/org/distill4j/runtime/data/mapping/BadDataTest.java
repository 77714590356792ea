package org.distill4j.runtime.data.mapping;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.mapping.Slot.Axis;
import org.distill4j.runtime.data.mapping.Slot.Use;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of bad file, column and mapping: one line with file, record and remedy. */
final class BadDataTest {

  private static final String DATA = "org.distill4j.runtime.data.";
  private static final String CSV = "train.csv";
  private static final String JSON = "train.jsonl";

  private static final Slot VIDEO = input("video", "Features", "FeatureColumn", Axis.of(2));
  private static final Slot ANY = input("any", "Features", "FeatureColumn", Axis.of("width"));
  private static final Slot OTHER = input("other", "Features", "FeatureColumn", Axis.of("width"));
  private static final Slot FRAMES =
      input("frames", "Sequence", "SequenceColumn", Axis.varying("steps"), Axis.of(2));
  private static final Slot TEXT =
      new Slot(
          "text",
          Use.INPUT,
          "Tokens",
          DATA + "TokenColumn",
          List.of(Axis.varying("words")),
          Optional.of(Axis.of("vocabulary")));
  private static final Slot PHOTO =
      input("photo", "Image", "ImageColumn", Axis.of(3), Axis.of(2), Axis.of(2));
  private static final Slot OWN =
      new Slot("own", Use.INPUT, "Graphs", "org.example.GraphColumn", List.of(), Optional.empty());
  private static final Slot ANSWER =
      new Slot(
          "answer",
          Use.LABEL,
          "Labels",
          DATA + "LabelColumn",
          List.of(Axis.of("classes")),
          Optional.empty());
  private static final Slot THREE =
      new Slot(
          "answer",
          Use.LABEL,
          "Labels",
          DATA + "LabelColumn",
          List.of(Axis.of(3)),
          Optional.empty());
  private static final Slot TAGS =
      new Slot(
          "tags",
          Use.LABEL,
          "StepLabels",
          DATA + "StepLabelColumn",
          List.of(Axis.varying("words")),
          Optional.of(Axis.of("classes")));
  private static final Slot PLACES =
      new Slot(
          "places",
          Use.LABEL,
          "PlaceLabels",
          DATA + "PlaceLabelColumn",
          List.of(Axis.of(2), Axis.of(2)),
          Optional.of(Axis.of("classes")));

  private static Slot input(String name, String kind, String column, Axis... axes) {
    return new Slot(name, Use.INPUT, kind, DATA + column, Arrays.asList(axes), Optional.empty());
  }

  /** A case: a training table, perhaps a further table, a mapping, and the message. */
  private record Bad(
      String file,
      byte[] content,
      String further,
      List<Slot> slots,
      List<String> mapping,
      String message) {

    @Override
    public String toString() {
      return message;
    }
  }

  private static Bad bad(
      String file, String content, List<Slot> slots, String map, String message) {
    return new Bad(file, utf8(content), "", slots, entries(map), message);
  }

  private static Bad further(
      String content, String further, List<Slot> slots, String map, String message) {
    return new Bad(CSV, utf8(content), further, slots, entries(map), message);
  }

  private static Bad raw(String file, byte[] content, String message) {
    return new Bad(file, content, "", List.of(VIDEO), entries("video=a,b"), message);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> entries(String map) {
    return map.isEmpty() ? List.of() : List.of(map.split(" "));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  static Stream<Bad> files() throws IOException {
    byte[] packed = gzip("a,b\n1,2\n".repeat(50));
    return Stream.of(
        raw("train.xls", utf8("a"), "the ending 'xls' is that of no format; rename it, or convert"),
        raw("train.parquet", utf8("a"), "add distill4j-parquet to the class path"),
        raw(CSV, utf8(""), "it is empty; write a header and one line for each example"),
        raw(CSV, utf8("a,b\n"), "it has no records; write one line for each example"),
        raw(CSV, new byte[] {'a', ',', 'b', '\n', (byte) 0xE4, ',', '2'}, "is not UTF-8; save the"),
        raw(
            CSV,
            new byte[] {'a', 0, 'b', '\n'},
            "the header has a NUL character, so it is no text"),
        raw(CSV, new byte[] {'a', ',', 'b', '\n', '1', ',', 0}, "record 1 (line 2) has a NUL"),
        raw(CSV, utf8("a,,b\n1,2,3\n"), "the header has no name for column 2; give each column"),
        raw(CSV, utf8("a,b,a\n1,2,3\n"), "the header has the column 'a' twice; give the columns"),
        raw(
            CSV,
            utf8("a,b\n1,2\n3\n"),
            "record 2 (line 3) has 1 fields, but the header has 2; put"),
        raw(CSV, utf8("a,b\n1,2,3\n"), "record 1 (line 2) has 3 fields, but the header has 2; put"),
        raw(
            CSV,
            utf8("a,b\n1,\"2\n3,4\n"),
            "record 1 (line 2) begins a text in quotation marks that"),
        raw(CSV, utf8("a,b\n1,\"2\"x\n"), "record 1 (after line 1) is malformed"),
        raw("train.csv.gz", utf8("a,b\n1,2\n"), "its beginning cannot be decompressed"),
        raw("train.csv.gz", Arrays.copyOf(packed, 20), "cannot be decompressed"),
        raw(JSON, utf8(""), "it is empty"),
        raw(JSON, utf8("{\"a\": 1, \"b\": 2}\n{\"a\": 1"), "record 2 (line 2) is no JSON"),
        raw(JSON, utf8("[1, 2]\n"), "record 1 (line 1) is no JSON object; write {\"name\": value"),
        raw(
            JSON,
            utf8("{\"a\": 1, \"a\": 2}\n"),
            "record 1 (line 1) is no JSON (Duplicate field 'a'"),
        raw(JSON, utf8("{\"a\": 1} {\"b\": 2}\n"), "record 1 (line 1) is no JSON (Trailing token"),
        raw(JSON, utf8("{\"a\": NaN}\n"), "record 1 (line 1) is no JSON (Non-standard token 'NaN'"),
        raw(JSON, new byte[] {'{', '}', 0, '\n'}, "record 1 (line 1) has a NUL character"),
        raw(JSON, new byte[] {(byte) 0xFF, '\n'}, "its beginning is not UTF-8; save the file in"),
        raw("folder/notes.txt", utf8("x"), "the folder has no images; put PNG or JPEG files into"));
  }

  static Stream<Bad> mappings() {
    String table = "f1,f2,f3,colour,class\n1,2,3,red,a\n4,5,6,blue,b\n";
    List<Slot> two = List.of(VIDEO, ANSWER);
    return Stream.of(
        bad(
            CSV,
            table,
            two,
            "vidoe=f1,f2",
            "'vidoe' names no input or label of the spec; did you mean 'video'?"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 anwser:classes",
            "'anwser' names no input or label of the spec; did you mean 'answer'?"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 answer=clas",
            "there is no column 'clas', which is mapped to the label 'answer'; did you mean 'class'?"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 answer=xyzzy",
            "the columns are 'f1', 'f2', 'f3', 'colour', 'class'"),
        bad(
            CSV,
            table,
            two,
            "answer=class",
            "no column is mapped to the input 'video', and none has its name; map one: video=COLUMN"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2",
            "no column is mapped to the label 'answer', and none has its name"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f1 answer=class",
            "the column 'f1' is mapped to the input 'video' twice; name"),
        bad(
            CSV,
            table,
            two,
            "video=f2..f1 answer=class",
            "the range 'f2..f1' of the input 'video' runs backwards; write f1..f2"),
        bad(
            CSV,
            table,
            two,
            "video=f1..f9 answer=class",
            "there is no column 'f9', which is mapped to the input 'video'"),
        bad(
            CSV,
            table,
            two,
            "video=f1,class answer=class",
            "the column 'class' is both the input 'video' and the label 'answer', so the network"),
        bad(
            CSV,
            table,
            two,
            "video=f1..f3 answer=class",
            "record 1 (line 2), columns 'f1' to 'f3': it has 3 numbers, but the input 'video' needs 2"),
        bad(
            CSV,
            table,
            two,
            "video=f1 answer=class",
            "record 1 (line 2), column 'f1': it has 1 numbers, but the input 'video' needs 2"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 answer=f3,colour",
            "the label 'answer' of the format 'classes' has 2 columns; map one column to it"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 answer=class answer:clases",
            "there is no format 'clases' for the label 'answer'; did you mean 'classes'?"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 answer=class answer:classes:seperator=|",
            "it has no option 'seperator'; did you mean 'separator'?"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 video:numbers:x answer=class",
            "it has no option 'x'; it has none; correct the format"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 answer=class id=name",
            "there is no column 'name', which is mapped to the ids"),
        bad(
            CSV,
            table,
            two,
            "video=f1,f2 answer=class weight=w",
            "there is no column 'w', which is mapped to the weights"),
        bad(
            CSV,
            table,
            List.of(OWN),
            "own=f1",
            "there is no format for the input 'own' of the kind Graphs; add a NodeFormatSource for org.example.GraphColumn"),
        bad(
            CSV,
            table,
            List.of(ANY, OTHER),
            "any=f1,f2 other=f1..f3",
            "the input 'other' (columns 'f1' to 'f3') gives the dimension 'width' the size 3, but the input 'any' (columns 'f1' to 'f2') gives it 2"),
        bad(
            CSV,
            table,
            List.of(TEXT),
            "text=colour text:words:least=0",
            "the option 'least' is '0'; it must be a whole number of at least 1"),
        bad(
            CSV,
            table,
            List.of(TEXT),
            "text=colour text:words:most=many",
            "the option 'most' is 'many'; it must be a whole number"),
        bad(
            CSV,
            table,
            List.of(TEXT),
            "text=colour text:words:least=5",
            "no word is left for the vocabulary; lower the option 'least'"),
        bad(
            CSV,
            table,
            List.of(PHOTO),
            "photo=colour photo:image:resize=4",
            "the option 'resize' has no value; write 'resize' alone"));
  }

  static Stream<Bad> values() {
    List<Slot> two = List.of(VIDEO, ANSWER);
    String map = "video=a,b answer=c";
    String one = "a,b,c\n1,2,x\n";
    return Stream.of(
        bad(
            CSV,
            one + "3,tall,y\n",
            two,
            map,
            "record 2 (line 3), column 'b': 'tall' is no number; write numbers such as 0.5"),
        bad(
            CSV,
            one + "3,,y\n",
            two,
            map,
            "record 2 (line 3), column 'b': the value is missing; fill it in"),
        bad(CSV, one + "3,NaN,y\n", two, map, "'NaN' is not a number; fill the value in"),
        bad(CSV, one + "3,Infinity,y\n", two, map, "'Infinity' is no number"),
        bad(
            CSV,
            one + "3,1e300,y\n",
            two,
            map,
            "'1e300' is too large for a number in single precision; scale the column"),
        bad(CSV, one + "3,0x10,y\n", two, map, "'0x10' is no number"),
        bad(CSV, one + "3,\"1,5\",y\n", two, map, "'1,5' is no number"),
        bad(
            CSV,
            one,
            two,
            map,
            "column 'c', the label 'answer': all records have the class 'x'; add records of another"),
        bad(
            CSV,
            "a,b,c\n1,2,\n3,4,\n",
            two,
            map,
            "column 'c', the label 'answer': no record has a class; label some of the records"),
        bad(
            CSV,
            "a,b,c\n1,2,w\n1,2,x\n1,2,y\n1,2,z\n",
            List.of(VIDEO, THREE),
            map,
            "the data have 4 classes, but the spec has 3; leave the dimension open"),
        bad(
            CSV,
            many(1500),
            two,
            map,
            "it has 1500 different values in 1500 records, so it is no class; map a column"),
        bad(
            CSV,
            one + "3,4,1.5\n",
            two,
            map + " answer:indices",
            "record 1 (line 2), column 'c': 'x' is no whole number"),
        bad(
            CSV,
            "a,b,c\n1,2,-1\n",
            two,
            map + " answer:indices",
            "the class -1 is below 0; number the classes from 0"),
        bad(
            CSV,
            "a,b,c\n1,2,7\n",
            List.of(VIDEO, THREE),
            map + " answer:indices",
            "the data have the class 7, but the spec has 3 classes; number"),
        bad(
            CSV,
            "a,b,c\n1,2,1 1\n",
            List.of(VIDEO, THREE),
            map + " answer:indices",
            "record 1 (line 2), column 'c': it has a class twice"),
        bad(
            CSV,
            "a,b,c\n1,2,x|x\n1,2,y\n",
            two,
            map + " answer:classes:separator=|",
            "it has the class 'x' twice; name each class once"),
        bad(
            JSON,
            "{\"a\":1,\"b\":2,\"c\":{\"x\":0}}\n",
            two,
            map,
            "the class 'x' has the weight 0; weights are above 0"),
        bad(
            JSON,
            "{\"a\":1,\"b\":2,\"c\":[[1]]}\n",
            two,
            map,
            "'[1]' is no name; write a text or a number"),
        bad(
            JSON,
            "{\"f\":[1,2,3],\"c\":1}\n",
            List.of(FRAMES),
            "frames=f",
            "record 1 (line 1), column 'f': it has 3 numbers, which is no whole number of steps of 2 numbers"),
        bad(
            JSON,
            "{\"f\":[[1,2],[3,null]]}\n",
            List.of(FRAMES),
            "frames=f",
            "column 'f': the value is missing"),
        bad(
            JSON,
            "{\"f\":\"x\"}\n{}\n",
            List.of(TEXT),
            "text=f",
            "record 2 (line 2), column 'f': the value is missing"),
        bad(
            CSV,
            "t\n1 2.5\n",
            List.of(TEXT),
            "text=t text:indices",
            "record 1 (line 2), column 't': '2.5' is no whole number"),
        bad(
            CSV,
            "t\n1 -2\n",
            List.of(TEXT),
            "text=t text:indices",
            "the index -2 is not from 0 to the size of the spec"),
        bad(
            CSV,
            "t\n...\n?!\n",
            List.of(TEXT),
            "text=t",
            "no word is left for the vocabulary; map a column of texts"),
        bad(
            CSV,
            "t,g\na b,N N\nc,\n",
            List.of(TEXT, TAGS),
            "text=t tags=g",
            "all records have the class 'N'"),
        bad(
            CSV,
            "i,a,b,c\n1,1,2,x\n1,3,4,y\n",
            two,
            map + " id=i",
            "record 2 (line 3) has the id '1' of another record in column 'i'; give each record"),
        bad(
            CSV,
            "i,a,b,c\n1,1,2,x\n,3,4,y\n",
            two,
            map + " id=i",
            "record 2 (line 3) has no id in column 'i'; give each record an id"),
        bad(
            CSV,
            "w,a,b,c\n1,1,2,x\n-1,3,4,y\n",
            two,
            map + " weight=w",
            "record 2 (line 3) has the weight '-1' in column 'w'; weights are finite numbers"),
        bad(
            CSV,
            "w,a,b,c\n1,1,2,x\nhigh,3,4,y\n",
            two,
            map + " weight=w",
            "has the weight 'high' in column 'w'"),
        bad(
            CSV,
            "w,a,b,c\n0,1,2,x\n0,3,4,y\n",
            two,
            map + " weight=w",
            "all weights are 0, so nothing would be learnt; give some above 0"),
        bad(
            CSV,
            "p\nnone.png\n",
            List.of(PHOTO),
            "photo=p",
            "record 1 (line 2), column 'p': there is no image"),
        bad(
            CSV,
            "p\ntext.png\n",
            List.of(PHOTO),
            "photo=p",
            "is no PNG, JPEG, GIF or BMP image; convert it"),
        bad(CSV, "p\ncut.png\n", List.of(PHOTO), "photo=p", "is damaged"),
        bad(
            CSV,
            "p\nlarge.png\n",
            List.of(PHOTO),
            "photo=p",
            "the image has 3 x 2 pixels, but the input 'photo' needs 2 x 2; scale it, or use the format image:resize"),
        bad(
            CSV,
            "p\nlarge.png\n",
            List.of(PLACES),
            "places=p",
            "the image has colours, but its values must be classes; save it as a grey"),
        bad(
            CSV,
            "p\ngrey.png\n",
            List.of(PLACES),
            "places=p",
            "it has 9 places, but the label 'places' needs 4; use label images"),
        bad(
            CSV,
            "p\n1 2 3\n",
            List.of(PLACES),
            "places=p places:indices",
            "it has 3 places, but the label 'places' needs 4"),
        bad(
            CSV,
            "p\n1 2 3 -4\n",
            List.of(PLACES),
            "places=p places:indices",
            "the class -4 is not from -1 to 3; number the classes from 0"));
  }

  private static String many(int records) {
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int i = 0; i < records; i++) {
      text.append("1,2,x").append(i).append('\n');
    }
    return text.toString();
  }

  static Stream<Bad> furtherTables() {
    List<Slot> two = List.of(VIDEO, ANSWER);
    String map = "video=a,b answer=c";
    String good = "a,b,c\n1,2,cat\n3,4,dog\n";
    return Stream.of(
        further(
            good,
            "a,b\n1,2\n",
            two,
            map,
            "held.csv: there is no column 'c', which is mapped to the label 'answer'; give the file the columns"),
        further(
            good,
            "a,b,c\n1,2,dgo\n",
            two,
            map,
            "held.csv: record 1 (line 2), column 'c': 'dgo' is no class of the training data; did you mean 'dog'?"),
        further(good, "a,b,c\n1,2,elephant\n", two, map, "classes are 'cat', 'dog'"),
        further(
            "a,b,c\n1,2,0\n1,2,1\n",
            "a,b,c\n1,2,2\n",
            two,
            map + " answer:indices",
            "the class 2 is not below 2; number the classes from 0 to 1"),
        further(
            "t\n1 2\n",
            "t\n1 3\n",
            List.of(TEXT),
            "text=t text:indices",
            "held.csv: record 1 (line 2), column 't': the index 3 is not from 0 to 2"),
        further(
            "f\n1;2\n",
            "f\n1;2;3\n",
            List.of(ANY),
            "any=f",
            "held.csv: record 1 (line 2), column 'f': it has 3 numbers, but the input 'any' needs 2"));
  }

  static Stream<Bad> all() throws IOException {
    return Stream.of(files(), mappings(), values(), furtherTables()).flatMap(cases -> cases);
  }

  @TempDir Path folder;

  @Test
  void thereAreMoreThanSixtyKinds() throws IOException {
    assertThat(all().map(Bad::message).distinct().count()).isAtLeast(60);
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachIsOneLineWithFileRecordAndRemedy(Bad bad) throws IOException {
    writeImages();
    Path file = folder.resolve(bad.file());
    Files.createDirectories(file.getParent());
    Files.write(file, bad.content());
    Path held = Files.writeString(folder.resolve("held.csv"), bad.further());
    Exception problem = assertThrows(Exception.class, () -> read(bad, file, held));

    String text = String.valueOf(problem.getMessage());
    assertWithMessage("%s", (Object) problem).that(text).contains(bad.message());
    assertThat(text).startsWith(folder.toString());
    assertThat(text.lines().count()).isEqualTo(1);
    assertThat(text).containsMatch("; \\S+ ");
    assertThat(problem.getClass().getName()).startsWith("org.distill4j.");
  }

  private void writeImages() throws IOException {
    BufferedImage large = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(large, "png", folder.resolve("large.png").toFile());
    BufferedImage grey = new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(grey, "png", folder.resolve("grey.png").toFile());
    byte[] whole = Files.readAllBytes(folder.resolve("large.png"));
    Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length - 25));
    Files.writeString(folder.resolve("text.png"), "text");
  }

  private static void read(Bad bad, Path file, Path held) throws IOException {
    ColumnMapping.Builder mapping = ColumnMapping.builder();
    for (String entry : bad.mapping()) {
      if (entry.startsWith("id=")) {
        mapping.id(entry.substring(3));
      } else if (entry.startsWith("weight=")) {
        mapping.weight(entry.substring(7));
      } else if (entry.indexOf(':') > 0 && entry.indexOf('=') < 0 || isFormat(entry)) {
        mapping.format(entry.replaceFirst(":", "="));
      } else {
        mapping.column(entry);
      }
    }
    Path root = bad.file().startsWith("folder/") ? file.getParent() : file;
    Table table = Tables.of(root);
    List<Slot> labels = new ArrayList<>(bad.slots());
    TableEncoding encoding =
        TableEncoding.learn(bad.slots(), labels, mapping.build(), table, Map.of());
    encoding.read(table);
    encoding.read(Tables.of(held));
  }

  /** Returns true for "node:format:option=value". */
  private static boolean isFormat(String entry) {
    int colon = entry.indexOf(':');
    return colon > 0 && colon < entry.indexOf('=');
  }

  @Test
  void malformedEntriesAreRefusedBeforeThereIsAFile() {
    for (String entry : List.of("video", "=a", "video=", " =a", "video=a,,b")) {
      assertThat(
              assertThrows(
                  IllegalArgumentException.class, () -> ColumnMapping.builder().column(entry)))
          .hasMessageThat()
          .contains("The mapping '" + entry + "'");
    }
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> ColumnMapping.builder().column("v=a").column("v=b")))
        .hasMessageThat()
        .contains("write all of its columns in one entry");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> ColumnMapping.builder().format("v=words").format("v=indices")))
        .hasMessageThat()
        .contains("leave one out");
    assertThat(assertThrows(DataFileException.class, () -> Tables.of(folder.resolve("none.csv"))))
        .hasMessageThat()
        .endsWith("there is no such file; check the folder and the name, or fetch the data");
  }
}
