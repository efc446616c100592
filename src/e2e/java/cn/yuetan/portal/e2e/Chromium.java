package cn.yuetan.portal.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright; pages in the three sizes that people have. */
public final class Chromium {

    private static final int PATIENCE_MS = 30_000;

    private static Browser shared;

    static {
        // A shared machine with two cores is slow at times; a person would wait too.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private Chromium() {}

    private static synchronized Browser browser() {
        if (shared == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--lang=zh-CN")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return shared;
    }

    /** A tablet, 1280×800. */
    public static Page tablet() {
        return page(1280, 800);
    }

    /** A phone, 390×844. */
    public static Page phone() {
        return page(390, 844);
    }

    /** A desk, 1440×900. */
    public static Page desk() {
        return page(1440, 900);
    }

    /** A page in a browser context of its own: own cookies, own storage. */
    public static Page page(int width, int height) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setTimezoneId("America/St_Johns"));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
    }
}
