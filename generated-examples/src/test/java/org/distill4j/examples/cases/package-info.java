/** Specs that went wrong once, compiled as their authors would. */
package org.distill4j.examples.cases;
