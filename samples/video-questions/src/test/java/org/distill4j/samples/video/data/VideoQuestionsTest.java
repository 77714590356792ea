package org.distill4j.samples.video.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VideoQuestionsTest {

  @TempDir private Path folder;

  @Test
  void readsMsvdQuestions() throws IOException {
    write(
        "train_qa.json",
        """
        [{"answer": "someone", "id": 5, "question": "Who opens a box?", "video_id": 13},
         {"answer": "cut", "id": 6, "question": "what is a man doing?", "video_id": 14}]
        """);

    VideoQuestions read = VideoQuestions.read(folder, "train");

    assertThat(read.questions())
        .containsExactly(
            VideoQuestion.of("5", "13", "who", "Who opens a box?", "someone"),
            VideoQuestion.of("6", "14", "what", "what is a man doing?", "cut"))
        .inOrder();
    assertThat(read.videos()).containsExactly("13", "14").inOrder();
    assertThat(read.questions().get(0).words())
        .containsExactly("who", "opens", "a", "box")
        .inOrder();
  }

  @Test
  void readsTypesAndAllAnnotators() throws IOException {
    write(
        "few_qa.json",
        """
        [{"id": 0, "video_id": "v1", "type": "doing", "question": "what is a woman doing",
          "answer": "put", "answers": {"add": 4, "put": 2}}]
        """);

    VideoQuestion question = VideoQuestions.read(folder, "few").questions().get(0);

    assertThat(question.type()).isEqualTo("doing");
    assertThat(question.annotated()).containsExactly("put", 1);
    assertThat(question.correct()).containsExactly("add", 4, "put", 2).inOrder();
  }

  @Test
  void readsActivityNetInAnyOrder() throws IOException {
    write(
        "val_q.json",
        """
        [{"video_name": "a", "question": "is it so", "question_id": "v_a_1"},
         {"video_name": "b", "question": "what does he do", "question_id": "v_b_1"}]
        """);
    write(
        "val_a.json",
        """
        [{"answer": "run", "type": 0, "question_id": "v_b_1"},
         {"answer": "yes", "type": 3, "question_id": "v_a_1"}]
        """);

    assertThat(VideoQuestions.read(folder, "val").questions())
        .containsExactly(
            VideoQuestion.of("v_a_1", "a", "yes/no", "is it so", "yes"),
            VideoQuestion.of("v_b_1", "b", "motion", "what does he do", "run"))
        .inOrder();
  }

  @Test
  void readsTabSeparatedFrameQuestions() throws IOException {
    write(
        "Test_frameqa_question.csv",
        """
        gif_name\tquestion\tanswer\ttype\tvid_id\tkey
        tumblr_x\twhat is, the color of the dog ?\tbrown\t2\tFRAMEQA7\t41
        """);
    write(
        "Old_frameqa_question.csv",
        """
        gif_name\tquestion\tanswer\ttype\tvid_id
        tumblr_y\thow many men ?\ttwo\t1\tFRAMEQA8
        """);

    assertThat(VideoQuestions.read(folder, "Test").questions())
        .containsExactly(
            VideoQuestion.of(
                "FRAMEQA7", "41", "colour", "what is, the color of the dog ?", "brown"));
    assertThat(VideoQuestions.read(folder, "Old").questions())
        .containsExactly(
            VideoQuestion.of("FRAMEQA8", "tumblr_y", "number", "how many men ?", "two"));
  }

  @Test
  void countsFiveAnnotators() throws IOException {
    write(
        "test.csv",
        """
        video_id,start,end,question,answer1,answer2,answer3,answer4,answer5
        vid9,1,2,"What, then?",pan,pot,pan ,a pot,pan
        """);

    Map<String, Integer> votes = Map.of("pan", 3, "pot", 1, "a pot", 1);
    assertThat(VideoQuestions.read(folder, "test").questions())
        .containsExactly(new VideoQuestion("0", "vid9", "what", "What, then?", votes, votes));
  }

  @Test
  void saysWhichSplitsThereCouldBe() {
    assertThat(error("tset"))
        .isEqualTo(
            folder
                + ": there is no split 'tset'; name a split whose file is in the folder: one of"
                + " tset_qa.json, tset_q.json with tset_a.json, tset_frameqa_question.csv,"
                + " tset.csv");
  }

  @Test
  void namesTheRecordThatLacksSomething() throws IOException {
    write(
        "a_qa.json",
        """
        [{"id": 1, "video_id": 1, "question": "who", "answer": "x"}, {"id": 8, "question": "who"}]
        """);
    assertThat(error("a")).contains("a_qa.json: record 1, id 8 has no 'answer'; ");

    write("b_qa.json", "[{\"id\": 1, \"video_id\": 2, \"question\": \"q\", \"answer\": \"x\",");
    assertThat(error("b")).contains("b_qa.json: is not valid JSON (at line 1, column ");

    write("c_qa.json", "{}");
    assertThat(error("c")).contains("c_qa.json: holds no list of records; ");

    write(
        "d_qa.json",
        """
        [{"id": 1, "video_id": 1, "question": "who", "answer": "x", "answers": {"x": 0}}]
        """);
    assertThat(error("d")).contains("record 0, id 1 has 0 annotators for the answer 'x'; ");
  }

  @Test
  void namesAnAnswerThatIsMissing() throws IOException {
    write("s_q.json", "[{\"video_name\": \"a\", \"question\": \"q\", \"question_id\": \"v_1\"}]");
    assertThat(error("s")).contains("s_a.json: there is no such file; ");

    write("s_a.json", "[{\"answer\": \"x\", \"type\": 1, \"question_id\": \"v_2\"}]");
    assertThat(error("s")).contains("s_a.json: there is no answer to record 0, id v_1 of ");
  }

  @Test
  void namesTheLineOfATableThatIsTruncated() throws IOException {
    write(
        "t.csv",
        """
        video_id,question,answer1,answer2,answer3,answer4,answer5
        a,what,1,2,3,4,5
        b,what,1,2
        """);
    assertThat(error("t")).contains("t.csv: line 3 has no value of 'answer3' but of [video_id, ");

    write("u.csv", "video_id,question,answer1,answer2,answer3,answer4,answer5\n");
    assertThat(error("u")).contains("u.csv: holds no record; ");
  }

  @Test
  void namesAFileInAnotherEncoding() throws IOException {
    Files.write(folder.resolve("l_qa.json"), new byte[] {'[', '"', (byte) 0xe9, '"', ']'});

    assertThat(error("l")).contains("l_qa.json: is not encoded as UTF-8; ");
  }

  @Test
  void selects() throws IOException {
    write(
        "x_qa.json",
        """
        [{"id": 1, "video_id": 1, "question": "who", "answer": "x"},
         {"id": 2, "video_id": 1, "question": "who", "answer": "y"}]
        """);

    List<VideoQuestion> chosen =
        VideoQuestions.read(folder, "x")
            .where(question -> question.annotated().containsKey("y"))
            .questions();

    assertThat(chosen).hasSize(1);
    assertThat(chosen.get(0).id()).isEqualTo("2");
  }

  private String error(String split) {
    return assertThrows(DataFileException.class, () -> VideoQuestions.read(folder, split))
        .getMessage();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
