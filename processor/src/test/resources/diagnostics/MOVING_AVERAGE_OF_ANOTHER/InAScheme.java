package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Input(shape = "8") Features video();
  @Dense(units = "64") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Small {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@MovingAverage
interface Average {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

@Schemes(
    of = Average.class, // expect: Average for Small from Big: The teacher of 'Average' is the moving average of its student 'Small', but is declared as Big
    networks = Big.class,
    pairs = @Distillation(teacher = Big.class, student = Small.class))
interface BothSchemes {}
