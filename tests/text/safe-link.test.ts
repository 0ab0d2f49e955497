import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMisleadingLabel, safeUrl } from '../../src/text/safe-link.ts';

describe('safeUrl', () => {
  it('leaves a web address as it is', () => {
    assert.equal(safeUrl('https://news.example/a?id=1#top'), 'https://news.example/a?id=1#top');
    assert.equal(safeUrl('http://news.example:8080/'), 'http://news.example:8080/');
  });

  it('refuses other schemes', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'slack://open',
    ]) {
      assert.equal(safeUrl(url), null, url);
    }
  });

  it('refuses a user name that looks like a host', () => {
    assert.equal(safeUrl('https://news.example@evil.example/'), null);
  });

  it('refuses invitations', () => {
    assert.equal(safeUrl('https://discord.gg/abcdef'), null);
  });

  it('encodes what closes the markup around it', () => {
    const url = safeUrl('https://news.example/a) @everyone [x](https://evil.example') ?? '';
    assert.doesNotMatch(url, /[()[\]<>\s]/);
    assert.equal(
      safeUrl('https://news.example/a|<!channel>'),
      'https://news.example/a%7C%3C!channel%3E',
    );
  });

  it('refuses what is no address', () => {
    for (const url of [null, '', 'news.example', '/path', 'https://'])
      assert.equal(safeUrl(url), null);
  });
});

describe('isMisleadingLabel', () => {
  it('sees a label that names another host', () => {
    assert.equal(isMisleadingLabel('bank.example', 'https://evil.example/'), true);
    assert.equal(isMisleadingLabel('https://bank.example/login', 'https://evil.example/'), true);
  });

  it('lets a label name its own host', () => {
    assert.equal(isMisleadingLabel('news.example', 'https://www.news.example/a'), false);
  });

  it('lets a headline be a headline', () => {
    assert.equal(
      isMisleadingLabel('Amazon.com to buy a bookshop', 'https://news.example/a'),
      false,
    );
  });
});
