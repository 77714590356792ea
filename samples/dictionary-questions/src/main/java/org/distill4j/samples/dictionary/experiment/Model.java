package org.distill4j.samples.dictionary.experiment;

import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.samples.dictionary.DictionaryStudentGraph;
import org.distill4j.samples.dictionary.DictionaryTeacherGraph;
import org.distill4j.samples.dictionary.question.Encoding;

/** The networks that an experiment saves. */
public enum Model {
  /** The teacher. */
  TEACHER("teacher.zip") {
    @Override
    NetworkGraph network(Encoding encoding) {
      return DictionaryTeacherGraph.builder()
          .questionWords(encoding.questionWords().size())
          .evidenceWords(encoding.evidenceWords().size())
          .answers(encoding.answers().size())
          .build();
    }
  },
  /** The student that was trained alone. */
  STUDENT("student.zip") {
    @Override
    NetworkGraph network(Encoding encoding) {
      return student(encoding);
    }
  },
  /** The student that was distilled. */
  DISTILLED("distilled-student.zip") {
    @Override
    NetworkGraph network(Encoding encoding) {
      return student(encoding);
    }
  };

  private final String file;

  Model(String file) {
    this.file = file;
  }

  /** The name of its file in the experiment's folder. */
  public String file() {
    return file;
  }

  abstract NetworkGraph network(Encoding encoding);

  private static NetworkGraph student(Encoding encoding) {
    return DictionaryStudentGraph.builder()
        .questionWords(encoding.questionWords().size())
        .evidenceWords(encoding.evidenceWords().size())
        .answers(encoding.answers().size())
        .build();
  }
}
