/** Learning-rate schedules: constant, linear decay, halving, and a user's own. */
package org.distill4j.runtime.training.schedule;
