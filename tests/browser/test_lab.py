"""JupyterLab itself: open the notebook, name another article, run all cells, see its timeline."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from dateline.paths import NOTEBOOKS

STORY = """\
On 4 July 2031 the lighthouse of Skarnholm was lit again. It will be painted in August 2032, Ole Brandt said.

Paint costs $5 and $x^2$ a pot."""
PATIENCE = 90_000  # milliseconds


@pytest.fixture
def lab(tmp_path):
    """Start JupyterLab on a copy of the article notebook; give its address; end it by its process."""
    shutil.copy(NOTEBOOKS / "article.ipynb", tmp_path / "article.ipynb")
    (tmp_path / "lighthouse.txt").write_text(STORY, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    own = {
        name: str(tmp_path / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    }
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", f"--port={port}", "--allow-root",
        f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={tmp_path}", "--ServerApp.port_retries=0",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    with (tmp_path / "lab.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=tmp_path, env={**os.environ, **own}, stdout=log, stderr=subprocess.STDOUT
        )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{address}/api/status?token={token}", timeout=2)
                break
            except OSError:
                assert server.poll() is None, (tmp_path / "lab.log").read_text()
                time.sleep(0.5)
        yield f"{address}/lab/tree/article.ipynb?token={token}"
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def test_another_article_in_jupyterlab_gives_its_timeline(browser, lab):
    page = browser.new_page(viewport={"width": 1300, "height": 1000})
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(lab)
    page.get_by_role("menuitem", name="Run").wait_for(timeout=PATIENCE)
    page.locator(".jp-Notebook .jp-MarkdownOutput h1").first.wait_for(timeout=PATIENCE)
    # What is run before the kernel answers may be lost.
    page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").wait_for(state="attached", timeout=PATIENCE)
    parameters = page.locator(".jp-CodeCell .cm-content").filter(has_text="seeds/khojaly").first
    source = parameters.inner_text()
    parameters.click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(source.replace("seeds/khojaly-2024-05-15.txt", "lighthouse.txt"))
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.locator("svg.timeline:visible").filter(has_text="4 July 2031").wait_for(timeout=PATIENCE)
    article = page.locator(".marked").filter(has_text="Paint costs $5 and $x^2$ a pot.")
    article.wait_for(state="attached", timeout=PATIENCE)
    assert page.locator(".jp-OutputArea mjx-container").count() == 0
    assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    page.locator("svg.timeline:visible a").first.click()
    page.wait_for_url("**#sentence-1")
    assert article.locator("#sentence-1").bounding_box()["y"] > 0
    assert errors == []
    assert [url for url in asked if not url.startswith((lab.split("/lab")[0], "data:", "blob:", "ws:"))] == []
    page.close()
