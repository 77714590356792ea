package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dropout Features dropped(Features video);
  @Dense(units = "8") Features hidden(Features dropped);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @FitNet
  Loss hint(
      @Teacher("video") // expect: 'hint' reads the input 'video' of the teacher, for which no teacher is needed.
      Features theirs,
      @Student("hidden") Features own);
}
