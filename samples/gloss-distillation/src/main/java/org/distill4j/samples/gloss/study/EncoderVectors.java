package org.distill4j.samples.gloss.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.onnx.OnnxBody;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.teacher.RecordingListener;
import org.distill4j.runtime.teacher.SignalTable;
import org.distill4j.runtime.teacher.body.NetworkBody;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.distill4j.samples.gloss.data.Gloss;
import org.distill4j.samples.gloss.data.GlossReader;
import org.distill4j.samples.gloss.encoder.MiniLmFiles;
import org.distill4j.samples.gloss.teacher.GlossTeacherGraph;
import org.distill4j.samples.gloss.teacher.OnnxStepsGraph;
import org.distill4j.samples.gloss.teacher.SentencePoolingGraph;
import org.distill4j.text.SubwordTokenizer;

/**
 * The vectors of the encoder for glosses, recorded once and kept in a folder by the ids of the
 * glosses: {@code sentence.npy} and {@code sentence-ids.npy}, with their checksums.
 */
public final class EncoderVectors {

  /** The name of the signal. */
  static final String SIGNAL = "sentence";

  private static final List<String> SIGNALS = List.of(SIGNAL);
  private static final int BATCH = 32;

  private EncoderVectors() {}

  /** Returns the declaration of the teacher, with 45 classes. */
  static GlossTeacherGraph teacher() {
    return GlossTeacherGraph.builder().classes(GlossReader.CLASSES).build();
  }

  /**
   * Returns the vectors of glosses: from the folder, if it has all of them undamaged, or by ONNX
   * Runtime, at about 6 milliseconds a gloss.
   *
   * @throws IOException if the encoder is not on the class path, or the folder cannot be written
   */
  public static SignalTable of(List<Gloss> glosses, Path folder, RecordingListener listener)
      throws IOException {
    Set<String> ids = new TreeSet<>(glosses.stream().map(Gloss::id).toList());
    Optional<SignalTable> kept = kept(folder, ids, listener);
    if (kept.isPresent()) {
      return kept.get();
    }
    SignalTable recorded = recorded(glosses, new MiniLmFiles(folder), listener);
    recorded.save(folder);
    return recorded;
  }

  private static Optional<SignalTable> kept(
      Path folder, Set<String> ids, RecordingListener listener) throws IOException {
    if (!Files.exists(folder.resolve(SIGNAL + ".npy"))) {
      return Optional.empty();
    }
    try {
      SignalTable kept = SignalTable.load(folder, SIGNALS, ids);
      if (kept.signal(SIGNAL).videos().containsAll(ids)) {
        return Optional.of(kept);
      }
      listener.stored(folder + " lacks some glosses; they are recorded again");
    } catch (DataFileException e) {
      listener.stored(e.getMessage() + "; it is recorded again now");
    }
    return Optional.empty();
  }

  private static SignalTable recorded(
      List<Gloss> glosses, MiniLmFiles files, RecordingListener listener) throws IOException {
    OnnxStepsGraph encoder = OnnxStepsGraph.builder().build();
    TeacherBody body =
        NetworkBody.of(SentencePoolingGraph.builder().build().initialised(0))
            .on(encoder, OnnxBody.of(files.int8Model()));
    try (SubwordTokenizer tokenizer = files.int8Tokenizer()) {
      Examples texts =
          Examples.builder()
              .input(
                  OnnxStepsGraph.TEXT,
                  MiniLmFiles.input(tokenizer)
                      .encode(glosses.stream().map(Gloss::text).toList())
                      .tokens())
              .ids(glosses.stream().map(Gloss::id).toList())
              .build();
      return SignalTable.record(teacher(), body, texts, SIGNALS, BATCH, listener);
    }
  }
}
