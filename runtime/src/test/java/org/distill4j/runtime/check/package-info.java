/** The gradient check, for layers and losses of this project and of others. */
package org.distill4j.runtime.check;
