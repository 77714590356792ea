package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CrossEntropyLoss",
    signature = "teacher Scores(classes), student Scores(classes) -> Loss()",
    requires = {"classes > 2", "hot + cold <= classes"})
@interface Ranking {
  int hot() default 8;

  int cold() default 3;
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Ranked {
  @Ranking // expect: @Ranking on 'ranking' requires hot + cold <= classes, but classes = 10, cold = 3, hot = 8
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
