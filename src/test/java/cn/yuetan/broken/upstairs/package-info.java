/** A module that may use nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.yuetan.broken.upstairs;
