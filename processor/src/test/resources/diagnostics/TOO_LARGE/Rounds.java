package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Step {
  @Input(shape = "8") Features in();
  @Carry("in") @Dense(units = "8") Features out(Features in);
}

@Block
interface Steps {
  @Input(shape = "8") Features in();
  @Use(repeat = "200") Step step(Features in);
  @Carry("in") @Dense(units = "8") Features out(@From("step.out") Features last);
}

@Network
interface Answerer { // expect: 'Answerer' has more than 15,000 nodes
  @Input(shape = "8") Features video();
  @Use(repeat = "100") Steps steps(@From("video") Features in);
  @Logits(classes = "10") Scores answer(@From("steps.out") Features last);
}
