/** What runs in the losses of a distillation: one record for each objective, over the kernels. */
package org.distill4j.runtime.loss;
