package org.distill4j.samples.video;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A data set in the published layout, with answers that the features determine. */
public final class TinyVideos {

  private static final int VIDEOS = 60;
  private static final int FEATURES = 4;
  private static final String[] ANSWERS = {"red", "green", "blue"};

  private TinyVideos() {}

  /** Writes features and the splits train and val. */
  public static void write(Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    int[] ids = new int[VIDEOS];
    float[][][][] appearance = new float[VIDEOS][2][3][FEATURES];
    float[][][] motion = new float[VIDEOS][2][FEATURES];
    StringBuilder training = new StringBuilder();
    StringBuilder validation = new StringBuilder();
    for (int video = 0; video < VIDEOS; video++) {
      ids[video] = 100 + video;
      int seen = video % ANSWERS.length;
      int moved = video / ANSWERS.length % ANSWERS.length;
      for (int clip = 0; clip < 2; clip++) {
        for (int feature = 0; feature < FEATURES; feature++) {
          motion[video][clip][feature] = noise(random) + (feature == moved ? 1 : 0);
          for (int frame = 0; frame < 3; frame++) {
            appearance[video][clip][frame][feature] = noise(random) + (feature == seen ? 1 : 0);
          }
        }
      }
      StringBuilder split = video < 45 ? training : validation;
      split.append(question(2 * video, ids[video], "what is seen", ANSWERS[seen]));
      split.append(question(2 * video + 1, ids[video], "how does it move", ANSWERS[moved]));
    }
    features(folder.resolve("appearance_feat.h5"), ids, "resnet_features", appearance);
    features(folder.resolve("motion_feat.h5"), ids, "resnext_features", motion);
    Files.writeString(folder.resolve("train_qa.json"), array(training));
    Files.writeString(folder.resolve("val_qa.json"), array(validation));
  }

  private static float noise(SplittableRandom random) {
    return (float) random.nextDouble(-0.2, 0.2);
  }

  private static String question(int id, int video, String text, String answer) {
    return "{\"id\": %d, \"video_id\": %d, \"question\": \"%s\", \"answer\": \"%s\"},"
        .formatted(id, video, text, answer);
  }

  private static String array(StringBuilder objects) {
    return "[" + objects.substring(0, objects.length() - 1) + "]";
  }

  private static void features(Path file, int[] ids, String name, Object values) {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("ids", ids);
      hdf.putDataset(name, values);
    }
  }
}
