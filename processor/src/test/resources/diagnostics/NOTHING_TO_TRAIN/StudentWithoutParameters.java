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

@Network
interface Copy {
  @Input(shape = "8") Features video();
  @Output @Dropout Features hidden(Features video);
}

@Distillation(
    teacher = Answerer.class,
    student = Copy.class) // expect: The student 'Copy' has no trained parameters.
interface Distilled {
  @FitNet Loss hint(@Teacher Features hidden, @Student("hidden") Features own);
}
