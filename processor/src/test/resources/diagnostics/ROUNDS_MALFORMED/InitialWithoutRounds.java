package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("state") @Dense(units = "8") Features mapped(Features state);
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Use(repeat = "2") Mapping layers(@From("video") Features state);
  @Logits(classes = "10") Scores answer(@From("layers.mapped") Features last);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
@InitialFrom(of = "layers", rounds = "round") // expect: The rounds round of 'layers' cannot be read: 'layers' has no [*]
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
